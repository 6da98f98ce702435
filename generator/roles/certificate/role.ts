import { type Role, refs } from '../../ansible/role.ts';
import { task } from '../../ansible/task.ts';
import { makeAuthority } from './authority.ts';
import { certifyHost } from './host.ts';
import { spec } from './spec.gen.ts';
import { type CertificateVars, defaults } from './vars.ts';

const v = refs<CertificateVars>();

/** Gives a host a TLS certificate from the fleet's own authority. */
export const certificate: Role = {
  name: 'certificate',
  summary: "Gives a host a TLS certificate, signed by the fleet's own authority.",
  about: `The authority lives on the control machine, in \`certificate_ca_dir\`: \`ca.key\`, encrypted
with \`certificate_ca_passphrase\`, and \`ca.crt\`. It is made when it is missing. Keep a copy of the
folder: without it every host needs a new certificate, and every client the new \`ca.crt\`.

A host's key is made on the host and never leaves it. Its certificate is signed on the control
machine, and signed anew when the names change, when the authority changes, or when fewer than
\`certificate_renew_days\` days are left: **run the playbook at least once in that time**.

A service that reads the files copies them with its own role, so that it reloads when they change.`,
  spec,
  defaults,
  tasks: {
    main: [
      makeAuthority,
      task(
        'Read the present certificate',
        'ansible.builtin.slurp',
        { src: `${v.certificate_dir}/host.crt` },
        {
          comment: 'A new host has none.',
          register: 'certificate_current',
          failed_when: false,
        },
      ),
      task(
        'See how long it is valid',
        'community.crypto.x509_certificate_info',
        {
          content: '{{ certificate_current.content | b64decode }}',
          valid_at: { renewal: `+${v.certificate_renew_days}d` },
        },
        {
          delegate_to: 'localhost',
          become: false,
          register: 'certificate_info',
          when: 'certificate_current.content is defined',
        },
      ),
      certifyHost,
    ],
  },
  handlers: [],
};
