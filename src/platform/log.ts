/** Writes a problem to the console: what happened and where, never text of a page. */
export function logProblem(where: string, problem: unknown): void {
  const message = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  console.warn(`[askback] ${where}: ${message}`);
}
