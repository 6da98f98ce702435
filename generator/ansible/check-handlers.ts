import type { Issue } from '../errors.ts';
import { type Call, place } from './calls.ts';
import type { Role } from './role.ts';
import type { Handler } from './task.ts';

/** Every notified handler is one of the role's, and every handler of the role is notified. */
export function checkHandlers(role: Role, calls: readonly Call[]): readonly Issue[] {
  const known = new Set(role.handlers.flatMap(topics));
  const notified = calls.flatMap((call) =>
    notifications(call).map((handler) => ({ call, name: handler.name })),
  );
  const heard = new Set(notified.map(({ name }) => name));
  return [
    ...notified
      .filter(({ name }) => !known.has(name))
      .map(({ call, name }) => ({
        code: 'unknown-handler',
        message: `The role has no handler '${name}'.`,
        hint: `Add it to 'handlers' in generator/roles/${role.name}/role.ts.`,
        where: place(call),
      })),
    ...role.handlers
      .filter((handler) => !topics(handler).some((topic) => heard.has(topic)))
      .map(({ name }) => ({
        code: 'unused-handler',
        message: `No task notifies the handler '${name}'.`,
        hint: 'Notify it, or remove it.',
        where: `roles/${role.name}/handlers/main.yml`,
      })),
  ];
}

/** What a handler answers to. */
function topics({ name, options }: Handler): readonly string[] {
  return options.listen === undefined ? [name] : [name, options.listen];
}

function notifications({ task }: Call): readonly Handler[] {
  return task.kind === 'handler' ? [] : [task.options.notify ?? []].flat();
}
