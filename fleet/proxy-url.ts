/** What has a proxy: a running environment, or one of the topology's. */
interface Proxied {
  readonly hosts: { readonly proxy: readonly { readonly address: string }[] };
  readonly proxyPort: number;
}

/** Where browsers find an environment, without a `/` at the end: HTTP's own port goes without saying. */
export function proxyUrl({ hosts, proxyPort }: Proxied): string {
  const port = proxyPort === 80 ? '' : `:${proxyPort}`;
  return `http://${hosts.proxy[0]?.address}${port}`;
}
