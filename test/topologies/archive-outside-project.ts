/** archive-outside-project at 9:5: an archive beside the project. */
import { defineTopology } from '../../generator/index.ts';

export default defineTopology({
  name: 'padfleet',
  release: {
    kind: 'archive',
    version: '2.5.3',
    path: '../etherpad-2.5.3.tar.gz',
    sha256: 'a3f5c0de9b1e4d7f8a6b2c3d4e5f60718293a4b5c6d7e8f90123456789abcdef',
  },
  environments: {
    local: { kind: 'vagrant', network: '10.88.0.0/24' },
  },
});
