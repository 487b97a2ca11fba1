import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, workingDaysBetween } from '../../src/model/day.ts';

describe('calendar days', () => {
  it('knows which days exist', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('28.02.2026')).toBe(false);
  });

  it('counts days over month ends and summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('leaves out weekends when it counts working days', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-30')).toBe(6);
    expect(workingDaysBetween('2026-11-21', '2026-11-22')).toBe(0);
  });
});
