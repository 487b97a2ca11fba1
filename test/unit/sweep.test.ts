import { describe, expect, it } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { afterFailure, afterList, afterRead, nextStep, openOnes, startSweep, steer, whileWaiting } from '../../src/sweep/sweep.ts';
import { fc } from './property.ts';

const NOW = '2026-11-24T10:00:00Z';
const fresh = () => startSweep('https://crm.example.com', 'Odoo CRM', NOW);
const listed = (...ids: string[]) =>
  afterList(
    fresh(),
    ids.map((id) => ({ id, name: `Deal ${id}` })),
    NOW,
  );

describe('a sweep', () => {
  it('asks for the deals, then for one after the other, then is done', () => {
    let sweep: Sweep = fresh();
    expect(nextStep(sweep)).toEqual({ do: 'list' });
    sweep = listed('1', '2', '1');
    expect(nextStep(sweep)).toEqual({ do: 'read', dealId: '1' });
    sweep = afterRead(sweep, '1', NOW);
    expect(nextStep(sweep)).toEqual({ do: 'read', dealId: '2' });
    sweep = afterRead(sweep, '2', NOW);
    expect([sweep.state, sweep.endedAt, nextStep(sweep)]).toEqual(['done', NOW, { do: 'end' }]);
  });

  it('is done at once where there is no open deal', () => {
    expect(listed().state).toBe('done');
  });

  it('sets a deal aside that cannot be read, with the reason, and reads the others', () => {
    const sweep = afterFailure(listed('1', '2'), '1', 'not for you to see', NOW);
    expect(sweep.failed).toEqual([{ id: '1', name: 'Deal 1', reason: 'not for you to see' }]);
    expect(nextStep(sweep)).toEqual({ do: 'read', dealId: '2' });
    expect(afterRead(sweep, '2', NOW).state).toBe('done');
  });

  it('stops with the reason where the deals themselves cannot be listed', () => {
    expect(afterFailure(fresh(), null, 'no such view', NOW)).toMatchObject({ state: 'stopped', problem: 'no such view' });
  });

  it('goes on where it was after a pause, and not at all after a stop', () => {
    const paused = steer(afterRead(listed('1', '2'), '1', NOW), 'pause', NOW);
    expect(nextStep(paused)).toEqual({ do: 'end' });
    expect(nextStep(steer(paused, 'resume', NOW))).toEqual({ do: 'read', dealId: '2' });
    const stopped = steer(paused, 'stop', NOW);
    expect(nextStep(steer(stopped, 'resume', NOW))).toEqual({ do: 'end' });
  });

  it('takes a deal that was on its way when it was paused, and is done when it goes on', () => {
    const paused = afterRead(steer(listed('1'), 'pause', NOW), '1', NOW);
    expect([paused.state, paused.read]).toEqual(['paused', ['1']]);
    expect(steer(paused, 'resume', NOW).state).toBe('done');
  });

  it('loses nothing while it waits', () => {
    const waiting = whileWaiting(listed('1', '2'), { why: 'no-tab', until: null });
    expect(openOnes(waiting).length).toBe(2);
    expect(afterRead(waiting, '1', NOW).waiting).toBeNull();
  });

  it('never reads a deal twice, forgets one, or counts one that nobody asked for, whatever is said in whatever order', () => {
    const happening = fc.tuple(fc.constantFrom('read', 'fail', 'pause', 'resume', 'wait'), fc.constantFrom('1', '2', '3', '4', 'stranger'));
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (happened) => {
        let sweep = listed('1', '2', '3', '4');
        for (const [what, id] of happened) {
          if (what === 'read') sweep = afterRead(sweep, id, NOW);
          else if (what === 'fail') sweep = afterFailure(sweep, id, 'no', NOW);
          else if (what === 'wait') sweep = whileWaiting(sweep, { why: 'busy', until: 1 });
          else sweep = steer(sweep, what === 'pause' ? 'pause' : 'resume', NOW);
          const told = [...sweep.read, ...sweep.failed.map((one) => one.id), ...openOnes(sweep).map((one) => one.id)];
          expect(told.sort()).toEqual(['1', '2', '3', '4']);
          expect(sweep.state === 'done').toBe(sweep.state !== 'paused' && openOnes(sweep).length === 0);
        }
      }),
    );
  });
});
