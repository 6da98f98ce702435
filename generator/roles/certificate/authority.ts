import { refs } from '../../ansible/role.ts';
import { block, task } from '../../ansible/task.ts';
import type { CertificateVars } from './vars.ts';

const v = refs<CertificateVars>();
const key = `${v.certificate_ca_dir}/ca.key` as const;

/** Makes the certificate authority on the control machine, once. */
export const makeAuthority = block(
  'Make the certificate authority on the control machine',
  [
    task('Make the folder of the authority', 'ansible.builtin.file', {
      path: v.certificate_ca_dir,
      state: 'directory',
      mode: '0700',
    }),
    task("Make the authority's key", 'community.crypto.openssl_privatekey', {
      path: key,
      type: 'ECC',
      curve: 'secp384r1',
      // The older format of encrypted keys is quick to guess.
      format: 'pkcs8',
      cipher: 'auto',
      passphrase: v.certificate_ca_passphrase,
      mode: '0600',
    }),
    task(
      'Describe the authority',
      'community.crypto.openssl_csr_pipe',
      {
        privatekey_path: key,
        privatekey_passphrase: v.certificate_ca_passphrase,
        common_name: v.certificate_ca_name,
        use_common_name_for_san: false,
        basic_constraints: ['CA:TRUE', 'pathlen:0'],
        basic_constraints_critical: true,
        key_usage: ['keyCertSign', 'cRLSign'],
        key_usage_critical: true,
      },
      { register: 'certificate_ca_request', changed_when: false },
    ),
    task("Sign the authority's certificate", 'community.crypto.x509_certificate', {
      path: `${v.certificate_ca_dir}/ca.crt`,
      provider: 'selfsigned',
      csr_content: '{{ certificate_ca_request.csr }}',
      privatekey_path: key,
      privatekey_passphrase: v.certificate_ca_passphrase,
      selfsigned_not_after: `+${v.certificate_ca_days}d`,
      mode: '0644',
    }),
  ],
  {
    comment: `The certificate is written last: a run that is stopped halfway starts over. In check mode
there is nothing to sign with yet.`,
    when: ["(certificate_ca_dir ~ '/ca.crt') is not exists", 'not ansible_check_mode'],
    delegate_to: 'localhost',
    run_once: true,
    become: false,
  },
);
