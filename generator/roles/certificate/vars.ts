import type { Defaults } from '../../ansible/role.ts';

/** Variables of the role `certificate`. */
export interface CertificateVars {
  /**
   * Folder on the control machine that holds the certificate authority: `ca.key` (encrypted) and
   * `ca.crt`. Both are made when they are missing.
   */
  readonly certificate_ca_dir: string;
  /**
   * Passphrase of the authority's key.
   *
   * @secret
   */
  readonly certificate_ca_passphrase: string;
  /** Common name of the authority, such as `padfleet local CA`. */
  readonly certificate_ca_name: string;
  /** Names that the host's certificate is valid for, such as `DNS:database1` and `IP:10.88.0.50`. */
  readonly certificate_names: readonly string[];
  /** Folder on the host that receives `ca.crt`, `host.crt` and `host.key`. */
  readonly certificate_dir?: string;
  /** Group whose members may read the host's key. Made when it is missing. */
  readonly certificate_group?: string;
  /** Life of the authority's certificate, in days. */
  readonly certificate_ca_days?: number;
  /** Life of a host's certificate, in days. */
  readonly certificate_days?: number;
  /** A host's certificate with fewer days left than this is renewed by the next run. */
  readonly certificate_renew_days?: number;
}

/** Default values of the role `certificate`. */
export const defaults: Defaults<CertificateVars> = {
  certificate_dir: '/etc/padfleet/tls',
  certificate_group: 'root',
  certificate_ca_days: 3650,
  // The longest life that browsers and Apple's libraries accept is 398 days.
  certificate_days: 397,
  certificate_renew_days: 30,
};
