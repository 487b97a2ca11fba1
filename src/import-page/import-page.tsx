import { useEffect, useState } from 'preact/hooks';
import { type ReadAddress, readAddress } from '../import/address.ts';
import { PRODUCTS, type ProductId } from '../import/fields.ts';
import { askWorker } from '../messages/send.ts';
import type { KnownDeal } from '../model/visit.ts';
import { FileCard } from './file-card.tsx';
import { type Gathered, gather } from './gather.ts';
import { HowTo } from './how-to.tsx';
import { type LoadedFile, loadFile, takenFor } from './loaded-file.ts';
import { Preview, Problems } from './preview.tsx';
import { TakeIn } from './take-in.tsx';

const nameOf = (product: ProductId): string => PRODUCTS.find(({ id }) => id === product)?.name ?? product;

/** Where the deals live; without it they have no page to open until the rep opens one. */
function Address({
  product,
  text,
  read,
  set,
}: {
  product: ProductId;
  text: string;
  read: ReadAddress | null;
  set: (text: string) => void;
}) {
  return (
    <label>
      The address of any one of these deals in {product === 'other' ? 'your CRM' : nameOf(product)}, copied from the browser (may be left
      empty)
      <input type="url" name="address" value={text} placeholder="https://…" onInput={(event) => set(event.currentTarget.value.trim())} />
      {read && !read.ok && <span class="remark">{read.why}</span>}
      {read?.ok && <span class="remark">Deals get their address: {read.address.pattern}</span>}
    </label>
  );
}

function useGathered(files: readonly LoadedFile[], product: ProductId, read: ReadAddress | null): Gathered | null {
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const [known, setKnown] = useState<KnownDeal[]>([]);
  useEffect(() => {
    askWorker('import.known', { crm: nameOf(product) }).then(setKnown, () => setKnown([]));
  }, [product]);
  useEffect(() => {
    const working = new AbortController();
    const address = read?.ok ? read.address : null;
    if (files.length === 0) setGathered(null);
    else gather(files, { product, known, address }, working.signal).then((found) => found && setGathered(found));
    return () => working.abort();
  }, [files, product, known, read]);
  return gathered;
}

function Choose({ take, problems }: { take: (files: readonly File[]) => void; problems: readonly string[] }) {
  return (
    <section class="choose">
      <p>
        Choose one file of deals, and files of their notes and activities if you have them. They are read in this browser; nothing leaves
        it, and nothing is kept before you say so.
      </p>
      <label>
        CSV files (or drop them here)
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => {
            // A copy: the list empties itself with the field.
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {problems.map((problem) => (
        <p class="problem" role="alert" key={problem}>
          {problem}
        </p>
      ))}
    </section>
  );
}

/** Takes deals and their activities in from files: choose, check what each column is, look at the preview, take in. */
export function ImportPage() {
  const [files, setFiles] = useState<LoadedFile[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadAddress | null>(null);
  const product = files[0]?.mapping.product ?? 'other';
  const gathered = useGathered(files, product, read);

  const choose = (id: ProductId, all = files) => {
    setFiles(all.map((file) => takenFor(file, id, file.mapping.kind)));
    setRead(text ? readAddress(text, id) : null);
  };
  const setAddress = (typed: string) => {
    setText(typed);
    setRead(typed ? readAddress(typed, product) : null);
  };
  const take = async (chosen: readonly File[]) => {
    const loaded: LoadedFile[] = [];
    const wrong: string[] = [];
    for (const file of chosen) {
      await loadFile(file).then(
        (one) => loaded.push(one),
        (error) => wrong.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    setProblems(wrong);
    // All files are of one product; the deals tell it best.
    const all = [...files, ...loaded].sort((a, b) => Number(a.mapping.kind === 'entries') - Number(b.mapping.kind === 'entries'));
    choose(files[0]?.mapping.product ?? all.find(({ mapping }) => mapping.product !== 'other')?.mapping.product ?? 'other', all);
  };
  const blocked = gathered && gathered.open > 0 ? 'One question above is still open: it decides how dates or amounts are read.' : null;
  return (
    <>
      <h1>Import an export</h1>
      <Choose take={take} problems={problems} />
      {files.length > 0 && (
        <section>
          <label class="setting">
            These files come from
            <select name="product" value={product} onChange={(event) => choose(event.currentTarget.value as ProductId)}>
              {PRODUCTS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Address product={product} text={text} read={read} set={setAddress} />
        </section>
      )}
      {files.map((file) => (
        <FileCard
          key={file.key}
          file={file}
          change={(changed) => setFiles((all) => all.map((one) => (one.key === changed.key ? changed : one)))}
          remove={() => setFiles((all) => all.filter((one) => one.key !== file.key))}
        />
      ))}
      {gathered && files.length > 0 && (
        <>
          <Preview visits={gathered.visits} />
          <Problems problems={gathered.problems} />
          <TakeIn visits={gathered.visits} blocked={blocked} done={() => setProblems([])} />
        </>
      )}
      <HowTo />
    </>
  );
}
