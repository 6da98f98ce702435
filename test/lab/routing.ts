/** The kinds of request that a browser makes for one pad, as paths; `name` stands encoded in them. */
const requests = [
  (name: string) => `/p/${name}`,
  (name: string) => `/p/${name}/timeslider`,
  (name: string) => `/p/${name}/export/txt`,
  (name: string) => `/socket.io/?padId=${name}&EIO=3&transport=polling`,
];

/**
 * Asks for the page, the timeslider, the export and a socket of each pad, a few pads at a time.
 * @returns how many requests were made.
 */
export async function visitPads(url: string, names: readonly string[]): Promise<number> {
  let made = 0;
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      for (const path of requests) {
        const answer = await fetch(new URL(path(encodeURIComponent(name)), url), {
          signal: AbortSignal.timeout(30_000),
        });
        await answer.arrayBuffer();
        made += 1;
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return made;
}
