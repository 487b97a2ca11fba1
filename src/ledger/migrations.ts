import { type DealRecord, DealRecordSchema, RECORD_VERSION } from '../model/ledger-record.ts';

/** A record as an older version saved it. */
type OldRecord = Record<string, unknown> & { version: number };
/** Raises a record from the version it stands under to the next one. */
export type Migration = (record: OldRecord) => OldRecord;

/** Version → what makes it the next. Each has a saved record of its version as fixture under test/fixtures/ledger. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Thrown when a record was saved by a newer Askback; it is left untouched. */
export class NewerRecordError extends Error {
  constructor(key: string, version: number) {
    super(
      `“${key}” was saved by a newer Askback (record version ${version}, this one knows ${RECORD_VERSION}). Update Askback to open it; nothing was changed.`,
    );
  }
}

/** Thrown when a record does not parse; it is left untouched and the message names what is wrong. */
export class DamagedRecordError extends Error {
  constructor(key: string, problem: string) {
    super(`“${key}” cannot be opened: ${problem}. Nothing was changed.`);
  }
}

const isRecord = (value: unknown): value is OldRecord =>
  typeof value === 'object' && value !== null && typeof (value as OldRecord).version === 'number';

/**
 * A stored record in today's form: checked, and raised through every version between.
 * @throws NewerRecordError, DamagedRecordError
 */
export function openRecord(stored: unknown, migrations = MIGRATIONS, current: number = RECORD_VERSION): DealRecord {
  const key = String((stored as { key?: unknown } | null)?.key ?? '(no key)');
  if (!isRecord(stored)) throw new DamagedRecordError(key, 'it has no version');
  if (stored.version > current) throw new NewerRecordError(key, stored.version);
  let record = stored;
  while (record.version < current) {
    const migrate = migrations[record.version];
    if (!migrate) throw new DamagedRecordError(key, `no way from version ${record.version}`);
    record = migrate(record);
  }
  const parsed = DealRecordSchema.safeParse(record);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new DamagedRecordError(key, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not parse'}`);
  }
  return parsed.data;
}
