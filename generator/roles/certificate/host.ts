import { refs } from '../../ansible/role.ts';
import { block, task } from '../../ansible/task.ts';
import type { CertificateVars } from './vars.ts';

const v = refs<CertificateVars>();
const key = `${v.certificate_dir}/host.key` as const;

/** Makes the host's key, has its certificate signed on the control machine, and installs it. */
export const certifyHost = block(
  'Certify the host',
  [
    task(
      'Install what makes keys',
      'ansible.builtin.apt',
      { name: ['python3-cryptography'], update_cache: true, cache_valid_time: 86400 },
      {
        comment: 'A host that has a certificate has it: asking apt would take seconds each time.',
        when: 'certificate_current.content is not defined',
      },
    ),
    task(
      'Make the group that may read the key',
      'ansible.builtin.group',
      { name: v.certificate_group, system: true },
      { when: "certificate_group != 'root'" },
    ),
    task('Make the folder of the certificates', 'ansible.builtin.file', {
      path: v.certificate_dir,
      state: 'directory',
      owner: 'root',
      group: 'root',
      mode: '0755',
    }),
    task("Make the host's key", 'community.crypto.openssl_privatekey', {
      path: key,
      type: 'ECC',
      curve: 'secp256r1',
      group: v.certificate_group,
      mode: '0640',
    }),
    task(
      'Describe the host',
      'community.crypto.openssl_csr_pipe',
      {
        privatekey_path: key,
        common_name: '{{ inventory_hostname }}',
        subject_alt_name: v.certificate_names,
        key_usage: ['digitalSignature'],
        key_usage_critical: true,
        extended_key_usage: ['serverAuth'],
      },
      {
        comment: 'Made anew each time, never written down: no change to the host.',
        register: 'certificate_request',
        changed_when: false,
        check_mode: false,
      },
    ),
    task(
      "Sign the host's certificate",
      'community.crypto.x509_certificate_pipe',
      {
        content: `{{ (certificate_current.content | b64decode)
if certificate_info.valid_at.renewal | default(false) else omit }}`,
        csr_content: '{{ certificate_request.csr }}',
        provider: 'ownca',
        ownca_path: `${v.certificate_ca_dir}/ca.crt`,
        ownca_privatekey_path: `${v.certificate_ca_dir}/ca.key`,
        ownca_privatekey_passphrase: v.certificate_ca_passphrase,
        ownca_not_before: '-1h',
        ownca_not_after: `+${v.certificate_days}d`,
      },
      {
        comment: `Signs when the certificate is missing, is about to end, or no longer fits the names, the key or
the authority; otherwise returns it as it is. Clocks may differ by an hour.`,
        delegate_to: 'localhost',
        become: false,
        register: 'certificate_signed',
        changed_when: false,
        check_mode: false,
      },
    ),
    task(
      'Install the certificates',
      'ansible.builtin.copy',
      {
        dest: `${v.certificate_dir}/{{ item.name }}`,
        content: '{{ item.content }}',
        owner: 'root',
        group: 'root',
        mode: '0644',
      },
      {
        loop: [
          { name: 'host.crt', content: '{{ certificate_signed.certificate }}' },
          {
            name: 'ca.crt',
            content: "{{ lookup('ansible.builtin.file', certificate_ca_dir ~ '/ca.crt') }}\n",
          },
        ],
        loop_control: { label: '{{ item.name }}' },
      },
    ),
  ],
  {
    comment: 'On a host without a certificate, check mode has nothing to look at.',
    when: 'not ansible_check_mode or certificate_current.content is defined',
  },
);
