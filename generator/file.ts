/** A generated file: text in memory until the whole tree is known to be right. */
export interface File {
  /** From the project's folder, with forward slashes: `roles/nginx/tasks/main.yml`. */
  readonly path: string;
  readonly text: string;
}
