import { describe, expect, test } from '@jest/globals';
import { whyNotOurs } from '../../../fleet/lab/docker-daemon.ts';

const refused = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.';
const bare = { dockerHost: undefined, systemd: false, root: true };

describe('who starts a Docker daemon that does not answer', () => {
  test('we do, as root where nobody else does', () => {
    expect(whyNotOurs(refused, bare)).toBeUndefined();
  });

  test.each([
    ['systemd, when it is there', refused, { systemd: true }, 'sudo systemctl start docker'],
    ['the operator, without root', refused, { root: false }, 'sudo dockerd'],
    ['another computer', refused, { dockerHost: 'tcp://192.0.2.1:2375' }, 'unset DOCKER_HOST'],
    ['nobody: it runs', 'permission denied while trying to connect', { root: false }, 'usermod'],
  ])('%s', (_who, said, setting, command) => {
    expect(whyNotOurs(said, { ...bare, ...setting })?.hint).toContain(command);
  });
});
