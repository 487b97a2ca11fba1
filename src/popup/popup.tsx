import { useEffect, useState } from 'preact/hooks';
import { onProgress, onReaderProblem, type ReadingProgress } from '../platform/reader-state.ts';
import { DealPanel } from './deal-panel.tsx';
import { AllDeals, Off, Reading, Unreadable } from './other-pages.tsx';
import { type Session, useScreen } from './use-screen.ts';

/** After this long without an answer a thin line says that we are at work. */
const PATIENCE_MS = 300;

function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? <progress class="progress" aria-label="Reading" /> : null;
}

/** How far the reading of a long timeline is, as a thin line on top. */
function ReadingLine() {
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  useEffect(() => onProgress(setProgress), []);
  if (!progress) return null;
  const words = `Reading: ${progress.read} of ${progress.total} entries`;
  return <progress class="progress" value={progress.read} max={progress.total} aria-label={words} title={words} />;
}

function ReaderProblem() {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => onReaderProblem(setProblem), []);
  return problem && <p class="remark padded">{problem}</p>;
}

function Page({ session }: { session: Session }) {
  const { screen } = session;
  switch (screen?.page) {
    case 'deal':
      return <DealPanel deal={screen.deal} session={session} />;
    case 'reading':
      return <Reading />;
    case 'unreadable':
      return <Unreadable crm={screen.crm} reason={screen.reason} session={session} />;
    case 'off':
      return <Off origin={screen.origin} host={screen.host} session={session} />;
    case 'other':
      return <AllDeals deals={screen.deals} unopened={screen.unopened} crm={screen.crm} session={session} />;
    default:
      return <Waiting />;
  }
}

/** The popup: the one nudge and the receipts of the deal in the tab, or what to do where there is none. */
export function Popup() {
  const session = useScreen();
  return (
    <>
      {session.problem && (
        <p class="problem" role="alert">
          {session.problem}
        </p>
      )}
      <ReadingLine />
      <Page session={session} />
      <ReaderProblem />
    </>
  );
}
