import type { OpenedStep } from '@waymark/recording';
import { workingNameIn } from './working-name';

const given = (name: string, occurredOn: string, withdrawnBy: string | null = null) =>
  ({ type: 'WorkingNameGiven', data: { name }, occurredOn, withdrawnBy }) as unknown as OpenedStep;

describe('The working name of a case', () => {
  it('is the one that was given last, in whichever order they were recorded', () => {
    expect(workingNameIn([given('Heron', '2026-10-05'), given('Plover', '2026-10-02')])).toBe('Heron');
    expect(workingNameIn([given('Plover', '2026-10-02'), given('Heron', '2026-10-05')])).toBe('Heron');
  });

  it('is the one recorded last where the days cannot tell, and the one before where it was taken back', () => {
    expect(workingNameIn([given('Plover', '2026-10'), given('Heron', '2026-10-05')])).toBe('Heron');
    expect(workingNameIn([given('Plover', '2026-10-02'), given('Heron', '2026-10-05', 'event-9')])).toBe('Plover');
    expect(workingNameIn([])).toBeNull();
  });
});
