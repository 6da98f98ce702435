import { lastLines } from './lab/run.ts';

/** What stopped Ansible, without the lines that it quotes: they may hold a secret. */
export interface AnsibleError {
  readonly message: string;
  /** File, line and column, as Ansible names them. */
  readonly where?: string;
}

/**
 * Finds in what `ansible-inventory` wrote to standard error why it stopped. Ansible up to 2.18 puts
 * the place into a sentence, later ones into a line `Origin:`.
 */
export function readAnsibleError(stderr: string): AnsibleError {
  const [, file, line, column] =
    /error appears to be in '(.+)': line (\d+), column (\d+)/.exec(stderr) ??
    /^Origin: (.+):(\d+):(\d+)$/m.exec(stderr) ??
    [];
  const [, syntax] = /^Syntax Error while loading YAML\.\s+(.+)$/m.exec(stderr) ?? [];
  const [error] = /^(?:ERROR!|\[ERROR\]:).*(?:\n(?!Origin:).*\S.*)*/m.exec(stderr) ?? [];
  return {
    message: syntax
      ? `This is not YAML: ${syntax}.`
      : (error?.replace(/^(?:ERROR!|\[ERROR\]:) */, '') ?? lastLines(stderr, 3)),
    ...(file === undefined ? {} : { where: `${file}:${line}:${column}` }),
  };
}
