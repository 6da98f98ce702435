import { installTools, missingTools, missingToolsError, type Tool } from '../fleet/lab/tools.ts';

/**
 * Makes sure that tools are there: installs those that are not, or says how.
 * @throws UserError with each missing tool, what it is for and how to install it.
 */
export async function requireTools(
  tools: readonly Tool[],
  install: boolean,
  say: (line: string) => void,
): Promise<void> {
  const missing = await missingTools(tools);
  if (missing.length === 0) return;
  if (!install) throw missingToolsError(missing);
  await installTools(missing, say);
  const still = await missingTools(tools);
  if (still.length > 0) throw missingToolsError(still);
}
