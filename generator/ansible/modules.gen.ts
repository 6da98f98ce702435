// Generated from Ansible's own documentation by `npm run bindings`. Do not edit.
import type { Expr, Mode, Value } from './value.ts';

/** Every module that a task may call, with the type of its arguments. */
export interface Modules {
  readonly 'ansible.builtin.add_host': AddHostArgs;
  readonly 'ansible.builtin.apt': AptArgs;
  readonly 'ansible.builtin.apt_repository': AptRepositoryArgs;
  readonly 'ansible.builtin.assert': AssertArgs;
  readonly 'ansible.builtin.blockinfile': BlockinfileArgs;
  readonly 'ansible.builtin.command': CommandArgs;
  readonly 'ansible.builtin.copy': CopyArgs;
  readonly 'ansible.builtin.cron': CronArgs;
  readonly 'ansible.builtin.debug': DebugArgs;
  readonly 'ansible.builtin.fail': FailArgs;
  readonly 'ansible.builtin.fetch': FetchArgs;
  readonly 'ansible.builtin.file': FileArgs;
  readonly 'ansible.builtin.find': FindArgs;
  readonly 'ansible.builtin.get_url': GetUrlArgs;
  readonly 'ansible.builtin.getent': GetentArgs;
  readonly 'ansible.builtin.git': GitArgs;
  readonly 'ansible.builtin.group': GroupArgs;
  readonly 'ansible.builtin.group_by': GroupByArgs;
  readonly 'ansible.builtin.hostname': HostnameArgs;
  readonly 'ansible.builtin.import_role': ImportRoleArgs;
  readonly 'ansible.builtin.import_tasks': ImportTasksArgs;
  readonly 'ansible.builtin.include_role': IncludeRoleArgs;
  readonly 'ansible.builtin.include_tasks': IncludeTasksArgs;
  readonly 'ansible.builtin.include_vars': IncludeVarsArgs;
  readonly 'ansible.builtin.lineinfile': LineinfileArgs;
  readonly 'ansible.builtin.meta': MetaArgs;
  readonly 'ansible.builtin.package': PackageArgs;
  readonly 'ansible.builtin.pause': PauseArgs;
  readonly 'ansible.builtin.ping': PingArgs;
  readonly 'ansible.builtin.reboot': RebootArgs;
  readonly 'ansible.builtin.replace': ReplaceArgs;
  readonly 'ansible.builtin.service': ServiceArgs;
  readonly 'ansible.builtin.service_facts': ServiceFactsArgs;
  readonly 'ansible.builtin.set_fact': SetFactArgs;
  readonly 'ansible.builtin.setup': SetupArgs;
  readonly 'ansible.builtin.shell': ShellArgs;
  readonly 'ansible.builtin.slurp': SlurpArgs;
  readonly 'ansible.builtin.stat': StatArgs;
  readonly 'ansible.builtin.systemd': SystemdArgs;
  readonly 'ansible.builtin.tempfile': TempfileArgs;
  readonly 'ansible.builtin.template': TemplateArgs;
  readonly 'ansible.builtin.unarchive': UnarchiveArgs;
  readonly 'ansible.builtin.uri': UriArgs;
  readonly 'ansible.builtin.user': UserArgs;
  readonly 'ansible.builtin.wait_for': WaitForArgs;
  readonly 'ansible.builtin.wait_for_connection': WaitForConnectionArgs;
  readonly 'ansible.posix.synchronize': SynchronizeArgs;
  readonly 'ansible.posix.sysctl': SysctlArgs;
  readonly 'community.crypto.openssl_csr': OpensslCsrArgs;
  readonly 'community.crypto.openssl_csr_pipe': OpensslCsrPipeArgs;
  readonly 'community.crypto.openssl_privatekey': OpensslPrivatekeyArgs;
  readonly 'community.crypto.openssl_privatekey_pipe': OpensslPrivatekeyPipeArgs;
  readonly 'community.crypto.x509_certificate': X509CertificateArgs;
  readonly 'community.crypto.x509_certificate_info': X509CertificateInfoArgs;
  readonly 'community.crypto.x509_certificate_pipe': X509CertificatePipeArgs;
  readonly 'community.general.archive': ArchiveArgs;
  readonly 'community.general.npm': NpmArgs;
  readonly 'community.mysql.mysql_db': MysqlDbArgs;
  readonly 'community.mysql.mysql_info': MysqlInfoArgs;
  readonly 'community.mysql.mysql_query': MysqlQueryArgs;
  readonly 'community.mysql.mysql_user': MysqlUserArgs;
  readonly 'community.mysql.mysql_variables': MysqlVariablesArgs;
}

/** `ansible.builtin.add_host`: Add a host (and alternatively a group) to the ansible-playbook in-memory inventory. */
export type AddHostArgs = { readonly name: string; readonly groups?: readonly string[]; readonly [variable: string]: Value | undefined };

/** `ansible.builtin.apt`: Manages apt-packages. */
export interface AptArgs {
  /** Allows changing the version of a package which is on the apt hold list @default `false` */
  readonly allow_change_held_packages?: boolean | Expr;
  /** Corresponds to the `--allow-downgrades` option for `apt`. @default `false` */
  readonly allow_downgrade?: boolean | Expr;
  /** Ignore if packages cannot be authenticated. This is useful for bootstrapping environments that manage their own apt-key setup. @default `false` */
  readonly allow_unauthenticated?: boolean | Expr;
  /** If `true`, cleans the local repository of retrieved package files that can no longer be downloaded. @default `false` */
  readonly autoclean?: boolean | Expr;
  /** If `true`, remove unused dependency packages for all module states except `build-dep`. It can also be used as the only option. @default `false` */
  readonly autoremove?: boolean | Expr;
  /** Update the apt cache if it is older than the `cache_valid_time`. This option is set in seconds. @default `0` */
  readonly cache_valid_time?: number | Expr;
  /** Run the equivalent of `apt-get clean` to clear out the local repository of retrieved package files. @default `false` */
  readonly clean?: boolean | Expr;
  /** Path to a .deb package on the remote machine. */
  readonly deb?: string;
  /** Corresponds to the `-t` option for `apt` and sets pin priorities */
  readonly default_release?: string;
  /** Add dpkg options to apt command. Defaults to '-o "Dpkg::Options::=--force-confdef" -o "Dpkg::Options::=--force-confold"' @default `"force-confdef,force-confold"` */
  readonly dpkg_options?: string;
  /** Corresponds to the `--no-remove` option for `apt`. @default `false` */
  readonly fail_on_autoremove?: boolean | Expr;
  /** Corresponds to the `--force-yes` to `apt-get` and implies `allow_unauthenticated: yes` and `allow_downgrade: yes` @default `false` */
  readonly force?: boolean | Expr;
  /** Force usage of apt-get instead of aptitude @default `false` */
  readonly force_apt_get?: boolean | Expr;
  /** Corresponds to the `--no-install-recommends` option for `apt`. `true` installs recommended packages. `false` does not install recommended packages. Suggested packages are never installed. */
  readonly install_recommends?: boolean | Expr;
  /** How many seconds will this action wait to acquire a lock on the apt db. @default `60` */
  readonly lock_timeout?: number | Expr;
  /** A list of package names, like `foo`, or package specifier with version, like `foo=1.0` or `foo>=1.0`. Name wildcards (fnmatch) like `apt*` and version wildcards like `foo=1.0*` are also supported. */
  readonly name?: readonly string[] | Expr;
  /** Only upgrade a package if it is already installed. @default `false` */
  readonly only_upgrade?: boolean | Expr;
  /** Force the exit code of /usr/sbin/policy-rc.d. */
  readonly policy_rc_d?: number | Expr;
  /** Will force purging of configuration files if the module state is set to `absent`. @default `false` */
  readonly purge?: boolean | Expr;
  /** Indicates the desired package state. `latest` ensures that the latest version is installed. `build-dep` ensures the package build dependencies are installed. @default `"present"` */
  readonly state?: 'absent' | 'build-dep' | 'latest' | 'present' | 'fixed' | Expr;
  /** Run the equivalent of `apt-get update` before the operation. Can be run as part of the package installation or as a separate step. */
  readonly update_cache?: boolean | Expr;
  /** Amount of retries if the cache update fails. Also see `update_cache_retry_max_delay`. @default `5` */
  readonly update_cache_retries?: number | Expr;
  /** Use an exponential backoff delay for each retry (see `update_cache_retries`) up to this max delay in seconds. @default `12` */
  readonly update_cache_retry_max_delay?: number | Expr;
  /** If yes or safe, performs an aptitude safe-upgrade. @default `"no"` */
  readonly upgrade?: 'dist' | 'full' | 'no' | 'safe' | 'yes' | Expr;
}

/** `ansible.builtin.apt_repository`: Add and remove APT repositories. */
export interface AptRepositoryArgs {
  /** Override the distribution codename to use for PPA repositories. Should usually only be set when working with a PPA on a non-Ubuntu target (for example, Debian or Mint). */
  readonly codename?: string;
  /** Sets the name of the source list file in sources.list.d. Defaults to a file name based on the repository source url. The .list extension will be automatically added. */
  readonly filename?: string;
  /** Whether to automatically try to install the Python apt library or not, if it is not already installed. Without this library, the module does not work. @default `true` */
  readonly install_python_apt?: boolean | Expr;
  /** The octal mode for newly created files in sources.list.d. */
  readonly mode?: Mode;
  /** A source string for the repository. */
  readonly repo: string;
  /** A source string state. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** Run the equivalent of `apt-get update` when a change occurs. Cache updates are run after making changes. @default `true` */
  readonly update_cache?: boolean | Expr;
  /** Amount of retries if the cache update fails. Also see `update_cache_retry_max_delay`. @default `5` */
  readonly update_cache_retries?: number | Expr;
  /** Use an exponential backoff delay for each retry (see `update_cache_retries`) up to this max delay in seconds. @default `12` */
  readonly update_cache_retry_max_delay?: number | Expr;
  /** If `false`, SSL certificates for the target repo will not be validated. This should only be used on personally controlled sites using self-signed certificates. @default `true` */
  readonly validate_certs?: boolean | Expr;
}

/** `ansible.builtin.assert`: Asserts given expressions are true. */
export interface AssertArgs {
  /** The customized message used for a failing assertion. */
  readonly fail_msg?: string;
  /** Set this to `true` to avoid verbose output. @default `false` */
  readonly quiet?: boolean | Expr;
  /** The customized message used for a successful assertion. */
  readonly success_msg?: string;
  /** A list of string expressions of the same form that can be passed to the 'when' statement. */
  readonly that: readonly string[] | Expr;
}

/** `ansible.builtin.blockinfile`: Insert/update/remove a text block surrounded by marker lines. */
export interface BlockinfileArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** The text to insert inside the marker lines. @default `""` */
  readonly block?: string;
  /** Create a new file if it does not exist. @default `false` */
  readonly create?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** If specified and no begin/ending `marker` lines are found, the block will be inserted after the last match of specified regular expression. @default `"EOF"` */
  readonly insertafter?: 'EOF' | '*regex*' | Expr;
  /** If specified and no begin/ending `marker` lines are found, the block will be inserted before the last match of specified regular expression. */
  readonly insertbefore?: 'BOF' | '*regex*' | Expr;
  /** The marker line template. @default `"# {mark} ANSIBLE MANAGED BLOCK"` */
  readonly marker?: string;
  /** This will be inserted at `{mark}` in the opening ansible block marker. @default `"BEGIN"` */
  readonly marker_begin?: string;
  /** This will be inserted at `{mark}` in the closing ansible block marker. @default `"END"` */
  readonly marker_end?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The file to modify. */
  readonly path: string;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Whether the block should be there or not. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** The validation command to run before copying the updated file into the final destination. */
  readonly validate?: string;
}

/** `ansible.builtin.command`: Execute commands on targets. */
export interface CommandArgs {
  /** Passes the command as a list rather than a string. */
  readonly argv?: readonly string[] | Expr;
  /** Change into this directory before running the command. */
  readonly chdir?: string;
  /** The command to run. */
  readonly cmd?: string;
  /** A filename or (since 2.0) glob pattern. If a matching file already exists, this step `will not` be run. */
  readonly creates?: string;
  /** A filename or (since 2.0) glob pattern. If a matching file exists, this step `will` be run. */
  readonly removes?: string;
  /** Set the stdin of the command directly to the specified value. */
  readonly stdin?: string;
  /** If set to `true`, append a newline to stdin data. @default `true` */
  readonly stdin_add_newline?: boolean | Expr;
  /** Strip empty lines from the end of stdout/stderr in result. @default `true` */
  readonly strip_empty_ends?: boolean | Expr;
}

/** `ansible.builtin.copy`: Copy files to remote locations. */
export interface CopyArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** SHA1 checksum of the file being transferred. */
  readonly checksum?: string;
  /** When used instead of `src`, sets the contents of a file directly to the specified value. */
  readonly content?: string;
  /** This option controls the autodecryption of source files using vault. @default `true` */
  readonly decrypt?: boolean | Expr;
  /** Remote absolute path where the file should be copied to. */
  readonly dest: string;
  /** When doing a recursive copy set the mode for the directories. */
  readonly directory_mode?: Mode;
  /** This flag indicates that filesystem links in the destination, if they exist, should be followed. @default `false` */
  readonly follow?: boolean | Expr;
  /** Influence whether the remote file must always be replaced. @default `true` */
  readonly force?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** This flag indicates that filesystem links in the source tree, if they exist, should be followed. @default `true` */
  readonly local_follow?: boolean | Expr;
  /** The permissions of the destination file or directory. */
  readonly mode?: Mode | 'preserve';
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** Influence whether `src` needs to be transferred or already is present remotely. @default `false` */
  readonly remote_src?: boolean | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Local path to a file to copy to the remote server. */
  readonly src?: string;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** The validation command to run before copying the updated file into the final destination. */
  readonly validate?: string;
}

/** `ansible.builtin.cron`: Manage cron.d and crontab entries. */
export interface CronArgs {
  /** If set, create a backup of the crontab before it is modified. The location of the backup is returned in the `backup_file` variable by this module. @default `false` */
  readonly backup?: boolean | Expr;
  /** If specified, uses this file instead of an individual user's crontab. */
  readonly cron_file?: string;
  /** Day of the month the job should run (`1-31`, `*`, `*\/2`, and so on). @default `"*"` */
  readonly day?: string;
  /** If the job should be disabled (commented out) in the crontab. @default `false` */
  readonly disabled?: boolean | Expr;
  /** If set, manages a crontab's environment variable. @default `false` */
  readonly env?: boolean | Expr;
  /** Hour when the job should run (`0-23`, `*`, `*\/2`, and so on). @default `"*"` */
  readonly hour?: string;
  /** Used with `state=present` and `env`. */
  readonly insertafter?: string;
  /** Used with `state=present` and `env`. */
  readonly insertbefore?: string;
  /** The command to execute or, if env is set, the value of environment variable. */
  readonly job?: string;
  /** Minute when the job should run (`0-59`, `*`, `*\/2`, and so on). @default `"*"` */
  readonly minute?: string;
  /** Month of the year the job should run (`1-12`, `*`, `*\/2`, and so on). @default `"*"` */
  readonly month?: string;
  /** Description of a crontab entry or, if env is set, the name of environment variable. */
  readonly name: string;
  /** Special time specification nickname. */
  readonly special_time?: 'annually' | 'daily' | 'hourly' | 'monthly' | 'reboot' | 'weekly' | 'yearly' | Expr;
  /** Whether to ensure the job or environment variable is present or absent. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** The specific user whose crontab should be modified. */
  readonly user?: string;
  /** Day of the week that the job should run (`0-6` for Sunday-Saturday, `*`, and so on). @default `"*"` */
  readonly weekday?: string;
}

/** `ansible.builtin.debug`: Print statements during execution. */
export interface DebugArgs {
  /** The customized message that is printed. If omitted, prints a generic message. @default `"Hello world!"` */
  readonly msg?: string;
  /** A variable name to debug. */
  readonly var?: string;
  /** A number that controls when the debug is run, if you set to 3 it will only run debug when -vvv or above. @default `0` */
  readonly verbosity?: number | Expr;
}

/** `ansible.builtin.fail`: Fail with custom message. */
export interface FailArgs {
  /** The customized message used for failing execution. @default `"Failed as requested from task"` */
  readonly msg?: string;
}

/** `ansible.builtin.fetch`: Fetch files from remote nodes. */
export interface FetchArgs {
  /** A directory to save the file into. */
  readonly dest: Value;
  /** When set to `true`, the task will fail if the remote file cannot be read for any reason. @default `true` */
  readonly fail_on_missing?: boolean | Expr;
  /** Allows you to override the default behavior of appending hostname/path/to/file to the destination. @default `false` */
  readonly flat?: boolean | Expr;
  /** The file on the remote system to fetch. */
  readonly src: Value;
  /** Verify that the source and destination checksums match after the files are fetched. @default `true` */
  readonly validate_checksum?: boolean | Expr;
}

/** `ansible.builtin.file`: Manage files and file properties. */
export interface FileArgs {
  /** This parameter indicates the time the file's access time should be set to. */
  readonly access_time?: string;
  /** When used with `access_time`, indicates the time format that must be used. @default `"%Y%m%d%H%M.%S"` */
  readonly access_time_format?: string;
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** This flag indicates that filesystem links, if they exist, should be followed. @default `true` */
  readonly follow?: boolean | Expr;
  /** Force the creation of the symlinks in two cases: the source file does not exist (but will appear later); the destination exists and is a file (so, we need to unlink the `path` file and create symlink to the `src` file in place of it). @default `false` */
  readonly force?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** This parameter indicates the time the file's modification time should be set to. */
  readonly modification_time?: string;
  /** When used with `modification_time`, indicates the time format that must be used. @default `"%Y%m%d%H%M.%S"` */
  readonly modification_time_format?: string;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** Path to the file being managed. */
  readonly path: string;
  /** Recursively set the specified file attributes on directory contents. @default `false` */
  readonly recurse?: boolean | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Path of the file to link to. */
  readonly src?: string;
  /** If `absent`, directories will be recursively deleted, and files or symlinks will be unlinked. Note that `absent` will not cause `file` to fail if the `path` does not exist as the state did not change. */
  readonly state?: 'absent' | 'directory' | 'file' | 'hard' | 'link' | 'touch' | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
}

/** `ansible.builtin.find`: Return a list of files based on specific criteria. */
export interface FindArgs {
  /** Select files whose age is equal to or greater than the specified time. */
  readonly age?: string;
  /** Choose the file property against which we compare age. @default `"mtime"` */
  readonly age_stamp?: 'atime' | 'ctime' | 'mtime' | Expr;
  /** A regular expression or pattern which should be matched against the file content. */
  readonly contains?: string;
  /** Set the maximum number of levels to descend into. */
  readonly depth?: number | Expr;
  /** One or more (shell or regex) patterns, which type is controlled by `use_regex` option. */
  readonly excludes?: readonly string[] | Expr;
  /** Type of file to select. @default `"file"` */
  readonly file_type?: 'any' | 'directory' | 'file' | 'link' | Expr;
  /** Set this to `true` to follow symlinks in path for systems with python 2.6+. @default `false` */
  readonly follow?: boolean | Expr;
  /** Set this to `true` to retrieve a file's SHA1 checksum. @default `false` */
  readonly get_checksum?: boolean | Expr;
  /** Set this to `true` to include hidden files, otherwise they will be ignored. @default `false` */
  readonly hidden?: boolean | Expr;
  /** List of paths of directories to search. All paths must be fully qualified. */
  readonly paths: readonly string[] | Expr;
  /** One or more (shell or regex) patterns, which type is controlled by `use_regex` option. @default `[]` */
  readonly patterns?: readonly string[] | Expr;
  /** When doing a `contains` search, determines whether the whole file should be read into memory or if the regex should be applied to the file line-by-line. @default `false` */
  readonly read_whole_file?: boolean | Expr;
  /** If target is a directory, recursively descend into the directory looking for files. @default `false` */
  readonly recurse?: boolean | Expr;
  /** Select files whose size is equal to or greater than the specified size. */
  readonly size?: string;
  /** If `false`, the patterns are file globs (shell). @default `false` */
  readonly use_regex?: boolean | Expr;
}

/** `ansible.builtin.get_url`: Downloads files from HTTP, HTTPS, or FTP to node. */
export interface GetUrlArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** If a checksum is passed to this parameter, the digest of the destination file will be calculated after it is downloaded to ensure its integrity and verify that the transfer completed successfully. @default `""` */
  readonly checksum?: string;
  /** SSL/TLS Ciphers to use for the request */
  readonly ciphers?: readonly string[] | Expr;
  /** PEM formatted certificate chain file to be used for SSL client authentication. */
  readonly client_cert?: string;
  /** PEM formatted file that contains your private key to be used for SSL client authentication. */
  readonly client_key?: string;
  /** Whether to attempt to decompress gzip content-encoded responses @default `true` */
  readonly decompress?: boolean | Expr;
  /** Absolute path of where to download the file to. */
  readonly dest: string;
  /** If `true` and `dest` is not a directory, will download the file every time and replace the file if the contents change. If `false`, the file will only be downloaded if the destination does not exist. @default `false` */
  readonly force?: boolean | Expr;
  /** Force the sending of the Basic authentication header upon initial request. @default `false` */
  readonly force_basic_auth?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** Add custom HTTP headers to a request in hash/dict format. */
  readonly headers?: Readonly<Record<string, Value>> | Expr;
  /** Header to identify as, generally appears in web server logs. @default `"ansible-httpget"` */
  readonly http_agent?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Timeout in seconds for URL request. @default `10` */
  readonly timeout?: number | Expr;
  /** Absolute path of where temporary file is downloaded to. */
  readonly tmp_dest?: string;
  /** A list of header names that will not be sent on subsequent redirected requests. This list is case insensitive. By default all headers will be redirected. @default `[]` */
  readonly unredirected_headers?: readonly string[] | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** HTTP, HTTPS, or FTP URL in the form (http|https|ftp)://[user[:pass]]\@host.domain[:port]/path */
  readonly url: string;
  /** The password for use in HTTP basic authentication. */
  readonly url_password?: Expr;
  /** The username for use in HTTP basic authentication. */
  readonly url_username?: string;
  /** Use GSSAPI to perform the authentication, typically this is for Kerberos or Kerberos through Negotiate authentication. @default `false` */
  readonly use_gssapi?: boolean | Expr;
  /** Determining whether to use credentials from ``~/.netrc`` file @default `true` */
  readonly use_netrc?: boolean | Expr;
  /** if `false`, it will not use a proxy, even if one is defined in an environment variable on the target hosts. @default `true` */
  readonly use_proxy?: boolean | Expr;
  /** If `false`, SSL certificates will not be validated. @default `true` */
  readonly validate_certs?: boolean | Expr;
}

/** `ansible.builtin.getent`: A wrapper to the unix getent utility. */
export interface GetentArgs {
  /** The name of a getent database supported by the target system (passwd, group, hosts, etc). */
  readonly database: string;
  /** If a supplied key is missing this will make the task fail if `true`. @default `true` */
  readonly fail_key?: boolean | Expr;
  /** Key from which to return values from the specified database, otherwise the full contents are returned. @default `""` */
  readonly key?: string;
  /** Override all databases with the specified service */
  readonly service?: string;
  /** Character used to split the database values into lists/arrays such as `:` or `\t`, otherwise it will try to pick one depending on the database. */
  readonly split?: string;
}

/** `ansible.builtin.git`: Deploy software (or files) from git checkouts. */
export interface GitArgs {
  /** Will ensure or not that "-o StrictHostKeyChecking=no" is present as an ssh option. @default `false` */
  readonly accept_hostkey?: boolean | Expr;
  /** As of OpenSSH 7.5, "-o StrictHostKeyChecking=accept-new" can be used which is safer and will only accepts host keys which are not present or are the same. if `true`, ensure that "-o StrictHostKeyChecking=accept-new" is present as an ssh option. @default `false` */
  readonly accept_newhostkey?: boolean | Expr;
  /** Specify archive file path with extension. If specified, creates an archive file of the specified format containing the tree structure for the source tree. */
  readonly archive?: string;
  /** Specify a prefix to add to each file path in archive. Requires `archive` to be specified. */
  readonly archive_prefix?: string;
  /** If `true`, repository will be created as a bare repo, otherwise it will be a standard repo with a workspace. @default `false` */
  readonly bare?: boolean | Expr;
  /** If `false`, do not clone the repository even if it does not exist locally. @default `true` */
  readonly clone?: boolean | Expr;
  /** Create a shallow clone with a history truncated to the specified number or revisions. The minimum possible value is `1`, otherwise ignored. Needs `git>=1.9.1` to work correctly. */
  readonly depth?: number | Expr;
  /** The path of where the repository should be checked out. This is equivalent to `git clone [repo_url] [directory]`. This parameter is required, unless `clone` is set to `false`. */
  readonly dest: string;
  /** Path to git executable to use. If not supplied, the normal mechanism for resolving binary paths will be used. */
  readonly executable?: string;
  /** If `true`, any modified files in the working repository will be discarded. Prior to 0.7, this was always `true` and could not be disabled. Prior to 1.9, the default was `true`. @default `false` */
  readonly force?: boolean | Expr;
  /** A list of trusted GPG fingerprints to compare to the fingerprint of the GPG-signed commit. @default `[]` */
  readonly gpg_whitelist?: readonly string[] | Expr;
  /** Specify an optional private key file path, on the target host, to use for the checkout. */
  readonly key_file?: string;
  /** If `false`, repository will be cloned without the --recursive option, skipping sub-modules. @default `true` */
  readonly recursive?: boolean | Expr;
  /** Reference repository (see "git clone --reference ..."). */
  readonly reference?: Value;
  /** Add an additional refspec to be fetched. If version is set to a `SHA-1` not reachable from any branch or tag, this option may be necessary to specify the ref containing the `SHA-1`. */
  readonly refspec?: string;
  /** Name of the remote. @default `"origin"` */
  readonly remote?: string;
  /** git, SSH, or HTTP(S) protocol address of the git repository. */
  readonly repo: string;
  /** The path to place the cloned repository. If specified, Git repository can be separated from working tree. */
  readonly separate_git_dir?: string;
  /** Clone only the history leading to the tip of the specified revision. @default `false` */
  readonly single_branch?: boolean | Expr;
  /** Options git will pass to ssh when used as protocol, it works via `git`'s GIT_SSH/GIT_SSH_COMMAND environment variables. */
  readonly ssh_opts?: string;
  /** If `true`, submodules will track the latest commit on their master branch (or other branch specified in .gitmodules). If `false`, submodules will be kept at the revision specified by the main project. @default `false` */
  readonly track_submodules?: boolean | Expr;
  /** The umask to set before doing any checkouts, or any other repository maintenance. */
  readonly umask?: Mode;
  /** If `false`, do not retrieve new revisions from the origin repository. @default `true` */
  readonly update?: boolean | Expr;
  /** If `true`, when cloning or checking out a `version` verify the signature of a GPG signed commit. This requires git version>=2.1.0 to be installed. @default `false` */
  readonly verify_commit?: boolean | Expr;
  /** What version of the repository to check out. This can be the literal string `HEAD`, a branch name, a tag name. @default `"HEAD"` */
  readonly version?: string;
}

/** `ansible.builtin.group`: Add or remove groups. */
export interface GroupArgs {
  /** Optional `GID` to set for the group. */
  readonly gid?: number | Expr;
  /** Forces the use of "local" command alternatives on platforms that implement it. @default `false` */
  readonly local?: boolean | Expr;
  /** Name of the group to manage. */
  readonly name: string;
  /** This option allows to change the group ID to a non-unique value. Requires `gid`. @default `false` */
  readonly non_unique?: boolean | Expr;
  /** Whether the group should be present or not on the remote host. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** If `yes`, indicates that the group created is a system group. @default `false` */
  readonly system?: boolean | Expr;
}

/** `ansible.builtin.group_by`: Create Ansible groups based on facts. */
export interface GroupByArgs {
  /** The variables whose values will be used as groups. */
  readonly key: string;
  /** The list of the parent groups. @default `"all"` */
  readonly parents?: readonly string[] | Expr;
}

/** `ansible.builtin.hostname`: Manage hostname. */
export interface HostnameArgs {
  /** Name of the host. */
  readonly name: string;
  /** Which strategy to use to update the hostname. */
  readonly use?: 'alpine' | 'debian' | 'freebsd' | 'generic' | 'macos' | 'macosx' | 'darwin' | 'openbsd' | 'openrc' | 'redhat' | 'sles' | 'solaris' | 'systemd' | Expr;
}

/** `ansible.builtin.import_role`: Import a role into a play. */
export interface ImportRoleArgs {
  /** Overrides the role's metadata setting to allow using a role more than once with the same parameters. @default `true` */
  readonly allow_duplicates?: boolean | Expr;
  /** File to load from a role's `defaults/` directory. @default `"main"` */
  readonly defaults_from?: string;
  /** File to load from a role's `handlers/` directory. @default `"main"` */
  readonly handlers_from?: string;
  /** The name of the role to be executed. */
  readonly name: string;
  /** Perform role argument spec validation if an argument spec is defined. @default `true` */
  readonly rolespec_validate?: boolean | Expr;
  /** File to load from a role's `tasks/` directory. @default `"main"` */
  readonly tasks_from?: string;
  /** File to load from a role's `vars/` directory. @default `"main"` */
  readonly vars_from?: string;
}

/** `ansible.builtin.import_tasks`: Import a task list. */
export type ImportTasksArgs = string | { readonly file: string };

/** `ansible.builtin.include_role`: Load and execute a role. */
export interface IncludeRoleArgs {
  /** Overrides the role's metadata setting to allow using a role more than once with the same parameters. @default `true` */
  readonly allow_duplicates?: boolean | Expr;
  /** Accepts a hash of task keywords (e.g. `tags`, `become`) that will be applied to all tasks within the included role. */
  readonly apply?: Value;
  /** File to load from a role's `defaults/` directory. @default `"main"` */
  readonly defaults_from?: string;
  /** File to load from a role's `handlers/` directory. @default `"main"` */
  readonly handlers_from?: string;
  /** The name of the role to be executed. */
  readonly name: string;
  /** This option dictates whether the role's `vars` and `defaults` are exposed to the play. If set to `true` the variables will be available to tasks following the `include_role` task. @default `false` */
  readonly public?: boolean | Expr;
  /** Perform role argument spec validation if an argument spec is defined. @default `true` */
  readonly rolespec_validate?: boolean | Expr;
  /** File to load from a role's `tasks/` directory. @default `"main"` */
  readonly tasks_from?: string;
  /** File to load from a role's `vars/` directory. @default `"main"` */
  readonly vars_from?: string;
}

/** `ansible.builtin.include_tasks`: Dynamically include a task list. */
export type IncludeTasksArgs = string | { readonly file: string; readonly apply?: Readonly<Record<string, Value>> };

/** `ansible.builtin.include_vars`: Load variables from files, dynamically within a task. */
export interface IncludeVarsArgs {
  /** When using `dir`, this module will, by default, recursively go through each sub directory and load up the variables. By explicitly setting the depth, this module will only go as deep as the depth. @default `0` */
  readonly depth?: number | Expr;
  /** The directory name from which the variables should be loaded. */
  readonly dir?: string;
  /** List of file extensions to read when using `dir`. @default `["json","yaml","yml"]` */
  readonly extensions?: readonly string[] | Expr;
  /** The file name from which variables should be loaded. */
  readonly file?: string;
  /** Limit the files that are loaded within any directory to this regular expression. */
  readonly files_matching?: string;
  /** If set to `merge`, merges existing hash variables instead of overwriting them. */
  readonly hash_behaviour?: 'replace' | 'merge' | Expr;
  /** List of file names to ignore. */
  readonly ignore_files?: readonly string[] | Expr;
  /** Ignore unknown file extensions within the directory. @default `false` */
  readonly ignore_unknown_extensions?: boolean | Expr;
  /** The name of a variable into which assign the included vars. */
  readonly name?: string;
}

/** `ansible.builtin.lineinfile`: Manage lines in text files. */
export interface LineinfileArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Used with `state=present`. @default `false` */
  readonly backrefs?: boolean | Expr;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** Used with `state=present`. @default `false` */
  readonly create?: boolean | Expr;
  /** Used with `insertafter` or `insertbefore`. @default `false` */
  readonly firstmatch?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** Used with `state=present`. @default `"EOF"` */
  readonly insertafter?: 'EOF' | '*regex*' | Expr;
  /** Used with `state=present`. */
  readonly insertbefore?: 'BOF' | '*regex*' | Expr;
  /** The line to insert/replace into the file. */
  readonly line?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** All arguments accepted by the `ansible.builtin.file` module also work here. */
  readonly others?: string;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The file to modify. */
  readonly path: string;
  /** The regular expression to look for in every line of the file. */
  readonly regexp?: string;
  /** The literal string to look for in every line of the file. This does not have to match the entire line. */
  readonly search_string?: string;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Whether the line should be there or not. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** The validation command to run before copying the updated file into the final destination. */
  readonly validate?: string;
}

/** `ansible.builtin.meta`: Execute Ansible 'actions'. */
export type MetaArgs = 'clear_facts' | 'clear_host_errors' | 'end_host' | 'end_play' | 'flush_handlers' | 'noop' | 'refresh_inventory' | 'reset_connection' | 'end_batch';

/** `ansible.builtin.package`: Generic OS package manager. */
export interface PackageArgs {
  /** Package name, or package specifier with version. */
  readonly name: Value;
  /** Whether to install (`present`), or remove (`absent`) a package. */
  readonly state: Value;
  /** The required package manager module to use (`yum`, `apt`, and so on). The default 'auto' will use existing facts or try to autodetect it. @default `"auto"` */
  readonly use?: Value;
}

/** `ansible.builtin.pause`: Pause playbook execution. */
export interface PauseArgs {
  /** Controls whether or not keyboard input is shown when typing. @default `true` */
  readonly echo?: boolean | Expr;
  /** A positive number of minutes to pause for. */
  readonly minutes?: Value;
  /** Optional text to use for the prompt message. */
  readonly prompt?: Value;
  /** A positive number of seconds to pause for. */
  readonly seconds?: Value;
}

/** `ansible.builtin.ping`: Try to connect to host, verify a usable python and return `pong` on success. */
export interface PingArgs {
  /** Data to return for the `ping` return value. @default `"pong"` */
  readonly data?: string;
}

/** `ansible.builtin.reboot`: Reboot a machine. */
export interface RebootArgs {
  /** Command to run that returns a unique string indicating the last time the system was booted. @default `"cat /proc/sys/kernel/random/boot_id"` */
  readonly boot_time_command?: string;
  /** Maximum seconds to wait for a successful connection to the managed hosts before trying again. */
  readonly connect_timeout?: number | Expr;
  /** Message to display to users before reboot. @default `"Reboot initiated by Ansible"` */
  readonly msg?: string;
  /** Seconds to wait after the reboot command was successful before attempting to validate the system rebooted successfully. @default `0` */
  readonly post_reboot_delay?: number | Expr;
  /** Seconds to wait before reboot. Passed as a parameter to the reboot command. @default `0` */
  readonly pre_reboot_delay?: number | Expr;
  /** Command to run that reboots the system, including any parameters passed to the command. @default `"[determined based on target OS]"` */
  readonly reboot_command?: string;
  /** Maximum seconds to wait for machine to reboot and respond to a test command. @default `600` */
  readonly reboot_timeout?: number | Expr;
  /** Paths to search on the remote machine for the `shutdown` command. @default `["/sbin","/bin","/usr/sbin","/usr/bin","/usr/local/sbin"]` */
  readonly search_paths?: readonly string[] | Expr;
  /** Command to run on the rebooted host and expect success from to determine the machine is ready for further tasks. @default `"whoami"` */
  readonly test_command?: string;
}

/** `ansible.builtin.replace`: Replace all instances of a particular string in a file using a back-referenced regular expression. */
export interface ReplaceArgs {
  /** If specified, only content after this match will be replaced/removed. */
  readonly after?: string;
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** If specified, only content before this match will be replaced/removed. */
  readonly before?: string;
  /** The character encoding for reading and writing the file. @default `"utf-8"` */
  readonly encoding?: string;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** All arguments accepted by the `ansible.builtin.file` module also work here. */
  readonly others?: string;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The file to modify. */
  readonly path: string;
  /** The regular expression to look for in the contents of the file. */
  readonly regexp: string;
  /** The string to replace regexp matches. */
  readonly replace?: string;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** The validation command to run before copying the updated file into the final destination. */
  readonly validate?: string;
}

/** `ansible.builtin.service`: Manage services. */
export interface ServiceArgs {
  /** Additional arguments provided on the command line. */
  readonly arguments?: string;
  /** Whether the service should start on boot. */
  readonly enabled?: boolean | Expr;
  /** Name of the service. */
  readonly name: string;
  /** If the service does not respond to the status command, name a substring to look for as would be found in the output of the `ps` command as a stand-in for a status result. */
  readonly pattern?: string;
  /** For OpenRC init scripts (e.g. Gentoo) only. @default `"default"` */
  readonly runlevel?: string;
  /** If the service is being `restarted` then sleep this many seconds between the stop and start command. */
  readonly sleep?: number | Expr;
  /** `started`/`stopped` are idempotent actions that will not run commands unless necessary. */
  readonly state?: 'reloaded' | 'restarted' | 'started' | 'stopped' | Expr;
  /** The service module actually uses system specific modules, normally through auto detection, this setting can force a specific module. @default `"auto"` */
  readonly use?: string;
}

/** `ansible.builtin.service_facts`: Return service state information as fact data. */
export interface ServiceFactsArgs {

}

/** `ansible.builtin.set_fact`: Set host variable(s) and fact(s).. */
export type SetFactArgs = { readonly cacheable?: boolean; readonly [fact: string]: Value };

/** `ansible.builtin.setup`: Gathers facts about remote hosts. */
export interface SetupArgs {
  /** Path used for local ansible facts (`*.fact`) - files in this dir will be run (if executable) and their results be added to `ansible_local` facts. If a file is not executable it is read instead. @default `"/etc/ansible/facts.d"` */
  readonly fact_path?: string;
  /** If supplied, only return facts that match one of the shell-style (fnmatch) pattern. An empty list basically means 'no filter'. A simple string is still accepted and works as a single pattern. @default `[]` */
  readonly filter?: readonly string[] | Expr;
  /** If supplied, restrict the additional facts collected to the given subset. Can specify a list of values to specify a larger subset. For instance: `!hardware,!network,!virtual,!ohai,!facter`. @default `"all"` */
  readonly gather_subset?: readonly string[] | Expr;
  /** Set the default timeout in seconds for individual fact gathering. @default `10` */
  readonly gather_timeout?: number | Expr;
}

/** `ansible.builtin.shell`: Execute shell commands on targets. */
export interface ShellArgs {
  /** Change into this directory before running the command. */
  readonly chdir?: string;
  /** The command to run followed by optional arguments. */
  readonly cmd?: string;
  /** A filename, when it already exists, this step will `not` be run. */
  readonly creates?: string;
  /** Change the shell used to execute the command. */
  readonly executable?: string;
  /** A filename, when it does not exist, this step will `not` be run. */
  readonly removes?: string;
  /** Set the stdin of the command directly to the specified value. */
  readonly stdin?: string;
  /** Whether to append a newline to stdin data. @default `true` */
  readonly stdin_add_newline?: boolean | Expr;
}

/** `ansible.builtin.slurp`: Slurps a file from remote nodes. */
export interface SlurpArgs {
  /** The file on the remote system to fetch. This `must` be a file, not a directory. */
  readonly src: string;
}

/** `ansible.builtin.stat`: Retrieve file or file system status. */
export interface StatArgs {
  /** Algorithm to determine checksum of file. @default `"sha1"` */
  readonly checksum_algorithm?: 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | Expr;
  /** Whether to follow symlinks. @default `false` */
  readonly follow?: boolean | Expr;
  /** Get file attributes using lsattr tool if present. @default `true` */
  readonly get_attributes?: boolean | Expr;
  /** Whether to return a checksum of the file. @default `true` */
  readonly get_checksum?: boolean | Expr;
  /** Use file magic and return data about the nature of the file. this uses the 'file' utility found on most Linux/Unix systems. @default `true` */
  readonly get_mime?: boolean | Expr;
  /** The full path of the file/object to get the facts of. */
  readonly path: string;
}

/** `ansible.builtin.systemd`: Manage systemd units. */
export interface SystemdArgs {
  /** Run daemon_reexec command before doing any other operations, the systemd manager will serialize the manager state. @default `false` */
  readonly daemon_reexec?: boolean | Expr;
  /** Run daemon-reload before doing any other operations, to make sure systemd has read any changes. @default `false` */
  readonly daemon_reload?: boolean | Expr;
  /** Whether the unit should start on boot. `At least one of state and enabled are required.` */
  readonly enabled?: boolean | Expr;
  /** Whether to override existing symlinks. */
  readonly force?: boolean | Expr;
  /** Whether the unit should be masked or not, a masked unit is impossible to start. */
  readonly masked?: boolean | Expr;
  /** Name of the unit. This parameter takes the name of exactly one unit to work with. */
  readonly name?: string;
  /** Do not synchronously wait for the requested operation to finish. Enqueued job will continue without Ansible blocking on its completion. @default `false` */
  readonly no_block?: boolean | Expr;
  /** Run systemctl within a given service manager scope, either as the default system scope `system`, the current user's scope `user`, or the scope of all users `global`. @default `"system"` */
  readonly scope?: 'system' | 'user' | 'global' | Expr;
  /** `started`/`stopped` are idempotent actions that will not run commands unless necessary. `restarted` will always bounce the unit. `reloaded` will always reload. */
  readonly state?: 'reloaded' | 'restarted' | 'started' | 'stopped' | Expr;
}

/** `ansible.builtin.tempfile`: Creates temporary files and directories. */
export interface TempfileArgs {
  /** Location where temporary file or directory should be created. */
  readonly path?: string;
  /** Prefix of file/directory name created by module. @default `"ansible."` */
  readonly prefix?: string;
  /** Whether to create file or directory. @default `"file"` */
  readonly state?: 'directory' | 'file' | Expr;
  /** Suffix of file/directory name created by module. @default `""` */
  readonly suffix?: string;
}

/** `ansible.builtin.template`: Template a file out to a target host. */
export interface TemplateArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including the timestamp information so you can get the original file back if you somehow clobbered it incorrectly. @default `false` */
  readonly backup?: boolean | Expr;
  /** The string marking the end of a block. @default `"%}"` */
  readonly block_end_string?: string;
  /** The string marking the beginning of a block. @default `"{%"` */
  readonly block_start_string?: string;
  /** The string marking the end of a comment statement. */
  readonly comment_end_string?: string;
  /** The string marking the beginning of a comment statement. */
  readonly comment_start_string?: string;
  /** Location to render the template to on the remote machine. */
  readonly dest: string;
  /** Determine whether symbolic links should be followed. @default `false` */
  readonly follow?: boolean | Expr;
  /** Determine when the file is being transferred if the destination already exists. @default `true` */
  readonly force?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** Determine when leading spaces and tabs should be stripped. @default `false` */
  readonly lstrip_blocks?: boolean | Expr;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Specify the newline sequence to use for templating files. @default `"\\n"` */
  readonly newline_sequence?: '\\n' | '\\r' | '\\r\\n' | Expr;
  /** Overrides the encoding used to write the template file defined by `dest`. @default `"utf-8"` */
  readonly output_encoding?: string;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Path of a Jinja2 formatted template on the Ansible controller. */
  readonly src: string;
  /** Determine when newlines should be removed from blocks. @default `true` */
  readonly trim_blocks?: boolean | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** The validation command to run before copying the updated file into the final destination. */
  readonly validate?: string;
  /** The string marking the end of a print statement. @default `"}}"` */
  readonly variable_end_string?: string;
  /** The string marking the beginning of a print statement. @default `"{{"` */
  readonly variable_start_string?: string;
}

/** `ansible.builtin.unarchive`: Unpacks an archive after (optionally) copying it from the local machine. */
export interface UnarchiveArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** If true, the file is copied from local controller to the managed (remote) node, otherwise, the plugin will look for src archive on the managed machine. @default `true` */
  readonly copy?: boolean | Expr;
  /** If the specified absolute path (file or directory) already exists, this step will `not` be run. */
  readonly creates?: string;
  /** This option controls the autodecryption of source files using vault. @default `true` */
  readonly decrypt?: boolean | Expr;
  /** Remote absolute path where the archive should be unpacked. */
  readonly dest: string;
  /** List the directory and file entries that you would like to exclude from the unarchive action. @default `[]` */
  readonly exclude?: readonly string[] | Expr;
  /** Specify additional options by passing in an array. @default `""` */
  readonly extra_opts?: readonly string[] | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** List of directory and file entries that you would like to extract from the archive. If `include` is not empty, only files listed here will be extracted. @default `[]` */
  readonly include?: readonly string[] | Expr;
  /** Size of the volatile memory buffer that is used for extracting files from the archive in bytes. @default `65536` */
  readonly io_buffer_size?: number | Expr;
  /** Do not replace existing files that are newer than files from the archive. @default `false` */
  readonly keep_newer?: boolean | Expr;
  /** If set to True, return the list of files that are contained in the tarball. @default `false` */
  readonly list_files?: boolean | Expr;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** Set to `true` to indicate the archived file is already on the remote system and not local to the Ansible controller. @default `false` */
  readonly remote_src?: boolean | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** If `remote_src=no` (default), local path to archive file to copy to the target server; can be absolute or relative. If `remote_src=yes`, path on the target server to existing archive file to unpack. */
  readonly src: string;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** This only applies if using a https URL as the source of the file. @default `true` */
  readonly validate_certs?: boolean | Expr;
}

/** `ansible.builtin.uri`: Interacts with webservices. */
export interface UriArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** The body of the http request/response to the web service. If `body_format` is set to 'json' it will take an already formatted JSON string or convert a data structure into JSON. */
  readonly body?: Value;
  /** The serialization format of the body. When set to `json`, `form-multipart`, or `form-urlencoded`, encodes the body argument, if needed, and automatically sets the Content-Type header accordingly. @default `"raw"` */
  readonly body_format?: 'form-urlencoded' | 'json' | 'raw' | 'form-multipart' | Expr;
  /** PEM formatted file that contains a CA certificate to be used for validation */
  readonly ca_path?: string;
  /** SSL/TLS Ciphers to use for the request. */
  readonly ciphers?: readonly string[] | Expr;
  /** PEM formatted certificate chain file to be used for SSL client authentication. */
  readonly client_cert?: string;
  /** PEM formatted file that contains your private key to be used for SSL client authentication. */
  readonly client_key?: string;
  /** A filename, when it already exists, this step will not be run. */
  readonly creates?: string;
  /** Whether to attempt to decompress gzip content-encoded responses @default `true` */
  readonly decompress?: boolean | Expr;
  /** A path of where to download the file to (if desired). If `dest` is a directory, the basename of the file on the remote server will be used. */
  readonly dest?: string;
  /** Whether or not the URI module should follow redirects. `all` will follow all redirects. `none` will not follow any redirects. @default `"safe"` */
  readonly follow_redirects?: 'all' | 'no' | 'none' | 'safe' | 'urllib2' | 'yes' | Expr;
  /** If `true` do not get a cached copy. @default `false` */
  readonly force?: boolean | Expr;
  /** Force the sending of the Basic authentication header upon initial request. @default `false` */
  readonly force_basic_auth?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** Add custom HTTP headers to a request in the format of a YAML hash. */
  readonly headers?: Readonly<Record<string, Value>> | Expr;
  /** Header to identify as, generally appears in web server logs. @default `"ansible-httpget"` */
  readonly http_agent?: string;
  /** The HTTP method of the request or response. @default `"GET"` */
  readonly method?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** If `false`, the module will search for the `src` on the controller node. @default `false` */
  readonly remote_src?: boolean | Expr;
  /** A filename, when it does not exist, this step will not be run. */
  readonly removes?: string;
  /** Whether or not to return the body of the response as a "content" key in the dictionary result no matter it succeeded or failed. @default `false` */
  readonly return_content?: boolean | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Path to file to be submitted to the remote server. */
  readonly src?: string;
  /** A list of valid, numeric, HTTP status codes that signifies success of the request. @default `[200]` */
  readonly status_code?: readonly (number | Expr)[] | Expr;
  /** The socket level timeout in seconds @default `30` */
  readonly timeout?: number | Expr;
  /** Path to Unix domain socket to use for connection */
  readonly unix_socket?: string;
  /** A list of header names that will not be sent on subsequent redirected requests. This list is case insensitive. By default all headers will be redirected. @default `[]` */
  readonly unredirected_headers?: readonly string[] | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** HTTP or HTTPS URL in the form (http|https)://host.domain[:port]/path */
  readonly url: string;
  /** A password for the module to use for Digest, Basic or WSSE authentication. */
  readonly url_password?: Expr;
  /** A username for the module to use for Digest, Basic or WSSE authentication. */
  readonly url_username?: string;
  /** Use GSSAPI to perform the authentication, typically this is for Kerberos or Kerberos through Negotiate authentication. @default `false` */
  readonly use_gssapi?: boolean | Expr;
  /** Determining whether to use credentials from ``~/.netrc`` file @default `true` */
  readonly use_netrc?: boolean | Expr;
  /** If `false`, it will not use a proxy, even if one is defined in an environment variable on the target hosts. @default `true` */
  readonly use_proxy?: boolean | Expr;
  /** If `false`, SSL certificates will not be validated. @default `true` */
  readonly validate_certs?: boolean | Expr;
}

/** `ansible.builtin.user`: Manage user accounts. */
export interface UserArgs {
  /** If `true`, add the user to the groups specified in `groups`. @default `false` */
  readonly append?: boolean | Expr;
  /** Sets the authorization of the user. */
  readonly authorization?: string;
  /** Optionally sets the description (aka `GECOS`) of user account. */
  readonly comment?: string;
  /** Unless set to `false`, a home directory will be made for the user when the account is created or if the home directory does not exist. @default `true` */
  readonly create_home?: boolean | Expr;
  /** An expiry time for the user in epoch, it will be ignored on platforms that do not support this. */
  readonly expires?: number | Expr;
  /** This only affects `state=absent`, it forces removal of the user and associated directories on supported platforms. @default `false` */
  readonly force?: boolean | Expr;
  /** Whether to generate a SSH key for the user in question. @default `false` */
  readonly generate_ssh_key?: boolean | Expr;
  /** Optionally sets the user's primary group (takes a group name). */
  readonly group?: string;
  /** List of groups user will be added to. */
  readonly groups?: readonly string[] | Expr;
  /** macOS only, optionally hide the user from the login window and system preferences. */
  readonly hidden?: boolean | Expr;
  /** Optionally set the user's home directory. */
  readonly home?: string;
  /** Forces the use of "local" command alternatives on platforms that implement it. @default `false` */
  readonly local?: boolean | Expr;
  /** Optionally sets the user's login class, a feature of most BSD OSs. */
  readonly login_class?: string;
  /** If set to `true` when used with `home: `, attempt to move the user's old home directory to the specified directory if it isn't there already and the old home exists. @default `false` */
  readonly move_home?: boolean | Expr;
  /** Name of the user to create, remove or modify. */
  readonly name: string;
  /** Optionally when used with the -u option, this option allows to change the user ID to a non-unique value. @default `false` */
  readonly non_unique?: boolean | Expr;
  /** If provided, set the user's password to the provided encrypted hash (Linux) or plain text password (macOS). */
  readonly password?: Expr;
  /** Maximum number of days between password change. */
  readonly password_expire_max?: number | Expr;
  /** Minimum number of days between password change. */
  readonly password_expire_min?: number | Expr;
  /** Lock the password (`usermod -L`, `usermod -U`, `pw lock`). */
  readonly password_lock?: boolean | Expr;
  /** Sets the profile of the user. */
  readonly profile?: string;
  /** This only affects `state=absent`, it attempts to remove directories associated with the user. @default `false` */
  readonly remove?: boolean | Expr;
  /** Sets the role of the user. */
  readonly role?: string;
  /** Optionally sets the seuser type (user_u) on selinux enabled systems. */
  readonly seuser?: string;
  /** Optionally set the user's shell. */
  readonly shell?: string;
  /** Optionally set a home skeleton directory. */
  readonly skeleton?: string;
  /** Optionally specify number of bits in SSH key to create. */
  readonly ssh_key_bits?: number | Expr;
  /** Optionally define the comment for the SSH key. @default `"ansible-generated on $HOSTNAME"` */
  readonly ssh_key_comment?: string;
  /** Optionally specify the SSH key filename. */
  readonly ssh_key_file?: string;
  /** Set a passphrase for the SSH key. */
  readonly ssh_key_passphrase?: Expr;
  /** Optionally specify the type of SSH key to generate. @default `"rsa"` */
  readonly ssh_key_type?: string;
  /** Whether the account should exist or not, taking action if the state is different from what is stated. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** When creating an account `state=present`, setting this to `true` makes the user a system account. @default `false` */
  readonly system?: boolean | Expr;
  /** Optionally sets the `UID` of the user. */
  readonly uid?: number | Expr;
  /** Sets the umask of the user. */
  readonly umask?: string;
  /** `always` will update passwords if they differ. @default `"always"` */
  readonly update_password?: 'always' | 'on_create' | Expr;
}

/** `ansible.builtin.wait_for`: Waits for a condition before continuing. */
export interface WaitForArgs {
  /** The list of TCP connection states which are counted as active connections. @default `["ESTABLISHED","FIN_WAIT1","FIN_WAIT2","SYN_RECV","SYN_SENT","TIME_WAIT"]` */
  readonly active_connection_states?: readonly string[] | Expr;
  /** Maximum number of seconds to wait for a connection to happen before closing and retrying. @default `5` */
  readonly connect_timeout?: number | Expr;
  /** Number of seconds to wait before starting to poll. @default `0` */
  readonly delay?: number | Expr;
  /** List of hosts or IPs to ignore when looking for active TCP connections for `drained` state. */
  readonly exclude_hosts?: readonly string[] | Expr;
  /** A resolvable hostname or IP address to wait for. @default `"127.0.0.1"` */
  readonly host?: string;
  /** This overrides the normal error message from a failure to meet the required conditions. */
  readonly msg?: string;
  /** Path to a file on the filesystem that must exist before continuing. */
  readonly path?: string;
  /** Port number to poll. */
  readonly port?: number | Expr;
  /** Can be used to match a string in either a file or a socket connection. */
  readonly search_regex?: string;
  /** Number of seconds to sleep between checks. @default `1` */
  readonly sleep?: number | Expr;
  /** Either `present`, `started`, or `stopped`, `absent`, or `drained`. @default `"started"` */
  readonly state?: 'absent' | 'drained' | 'present' | 'started' | 'stopped' | Expr;
  /** Maximum number of seconds to wait for, when used with another condition it will force an error. @default `300` */
  readonly timeout?: number | Expr;
}

/** `ansible.builtin.wait_for_connection`: Waits until remote system is reachable/usable. */
export interface WaitForConnectionArgs {
  /** Maximum number of seconds to wait for a connection to happen before closing and retrying. @default `5` */
  readonly connect_timeout?: number | Expr;
  /** Number of seconds to wait before starting to poll. @default `0` */
  readonly delay?: number | Expr;
  /** Number of seconds to sleep between checks. @default `1` */
  readonly sleep?: number | Expr;
  /** Maximum number of seconds to wait for. @default `600` */
  readonly timeout?: number | Expr;
}

/** `ansible.posix.synchronize`: A wrapper around rsync to make common tasks in your playbooks quick and easy. */
export interface SynchronizeArgs {
  /** Mirrors the rsync archive flag, enables recursive, links, perms, times, owner, group flags and -D. @default `true` */
  readonly archive?: boolean | Expr;
  /** Skip based on checksum, rather than mod-time & size; Note that that "archive" option is still enabled by default - the "checksum" option will not disable it. @default `false` */
  readonly checksum?: boolean | Expr;
  /** Compress file data during the transfer. @default `true` */
  readonly compress?: boolean | Expr;
  /** Copy symlinks as the item that they point to (the referent) is copied, rather than the symlink. @default `false` */
  readonly copy_links?: boolean | Expr;
  /** This option puts the temporary file from each updated file into a holding directory until the end of the transfer, at which time all the files are renamed into place in rapid succession. @default `true` */
  readonly delay_updates?: boolean | Expr;
  /** Delete files in `dest` that do not exist (after transfer, not before) in the `src` path. @default `false` */
  readonly delete?: boolean | Expr;
  /** Path on the destination host that will be synchronized from the source. */
  readonly dest: string;
  /** Port number for ssh on the destination host. */
  readonly dest_port?: number | Expr;
  /** Transfer directories without recursing. @default `false` */
  readonly dirs?: boolean | Expr;
  /** Skip creating new files on receiver. @default `false` */
  readonly existing_only?: boolean | Expr;
  /** Preserve group. */
  readonly group?: boolean | Expr;
  /** Add a destination to hard link against during the rsync. */
  readonly link_dest?: readonly string[] | Expr;
  /** Copy symlinks as symlinks. */
  readonly links?: boolean | Expr;
  /** Specify the direction of the synchronization. @default `"push"` */
  readonly mode?: 'pull' | 'push' | Expr;
  /** Preserve owner (super user only). */
  readonly owner?: boolean | Expr;
  /** Tells rsync to keep the partial file which should make a subsequent transfer of the rest of the file much faster. @default `false` */
  readonly partial?: boolean | Expr;
  /** Preserve permissions. */
  readonly perms?: boolean | Expr;
  /** Specify the private key to use for SSH-based rsync connections (e.g. `~/.ssh/id_rsa`). */
  readonly private_key?: string;
  /** Recurse into directories. */
  readonly recursive?: boolean | Expr;
  /** Specify additional rsync options by passing in an array. */
  readonly rsync_opts?: readonly string[] | Expr;
  /** Specify the rsync command to run on the remote host. See `--rsync-path` on the rsync man page. */
  readonly rsync_path?: string;
  /** Specify a `--timeout` for the rsync command in seconds. @default `0` */
  readonly rsync_timeout?: number | Expr;
  /** Put user\@ for the remote paths. @default `true` */
  readonly set_remote_user?: boolean | Expr;
  /** Path on the source host that will be synchronized to the destination. */
  readonly src: string;
  /** SSH connection multiplexing for rsync is disabled by default to prevent misconfigured ControlSockets from resulting in failed SSH connections. @default `false` */
  readonly ssh_connection_multiplexing?: boolean | Expr;
  /** Preserve modification times. */
  readonly times?: boolean | Expr;
  /** In Ansible 2.10 and lower, it uses the ssh_args specified in `ansible.cfg`. @default `false` */
  readonly use_ssh_args?: boolean | Expr;
  /** Verify destination host key. @default `false` */
  readonly verify_host?: boolean | Expr;
}

/** `ansible.posix.sysctl`: Manage entries in sysctl.conf.. */
export interface SysctlArgs {
  /** Use this option to ignore errors about unknown keys. @default `false` */
  readonly ignoreerrors?: boolean | Expr;
  /** The dot-separated path (also known as `key`) specifying the sysctl variable. */
  readonly name: string;
  /** If `true`, performs a `/sbin/sysctl -p` if the `sysctl_file` is updated. If `false`, does not reload `sysctl` even if the `sysctl_file` is updated. @default `true` */
  readonly reload?: boolean | Expr;
  /** Whether the entry should be present or absent in the sysctl file. @default `"present"` */
  readonly state?: 'present' | 'absent' | Expr;
  /** Specifies the absolute path to `sysctl.conf`, if not `/etc/sysctl.conf`. @default `"/etc/sysctl.conf"` */
  readonly sysctl_file?: string;
  /** Verify token value with the sysctl command and set with -w if necessary. @default `false` */
  readonly sysctl_set?: boolean | Expr;
  /** Desired value of the sysctl key. */
  readonly value?: string;
}

/** `community.crypto.openssl_csr`: Generate OpenSSL Certificate Signing Request (CSR). */
export interface OpensslCsrArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Names that will be present in the authority cert issuer field of the certificate signing request. */
  readonly authority_cert_issuer?: readonly string[] | Expr;
  /** The authority cert serial number. */
  readonly authority_cert_serial_number?: number | Expr;
  /** The authority key identifier as a hex string, where two bytes are separated by colons. */
  readonly authority_key_identifier?: string;
  /** Create a backup file including a timestamp so you can get the original CSR back if you overwrote it with a new one by accident. @default `false` */
  readonly backup?: boolean | Expr;
  /** Indicates basic constraints, such as if the certificate is a CA. */
  readonly basic_constraints?: readonly string[] | Expr;
  /** Should the basicConstraints extension be considered as critical. @default `false` */
  readonly basic_constraints_critical?: boolean | Expr;
  /** The commonName field of the certificate signing request subject. */
  readonly common_name?: string;
  /** The countryName field of the certificate signing request subject. */
  readonly country_name?: string;
  /** Create the Subject Key Identifier from the public key. @default `false` */
  readonly create_subject_key_identifier?: boolean | Expr;
  /** Allows to specify one or multiple CRL distribution points. */
  readonly crl_distribution_points?: readonly ({ readonly crl_issuer?: readonly string[] | Expr; readonly full_name?: readonly string[] | Expr; readonly reasons?: readonly ('key_compromise' | 'ca_compromise' | 'affiliation_changed' | 'superseded' | 'cessation_of_operation' | 'certificate_hold' | 'privilege_withdrawn' | 'aa_compromise' | Expr)[] | Expr; readonly relative_name?: readonly string[] | Expr })[] | Expr;
  /** The digest used when signing the certificate signing request with the private key. @default `"sha256"` */
  readonly digest?: string;
  /** The emailAddress field of the certificate signing request subject. */
  readonly email_address?: string;
  /** Additional restrictions (for example client authentication, server authentication) on the allowed purposes for which the public key may be used. */
  readonly extended_key_usage?: readonly string[] | Expr;
  /** Should the extkeyUsage extension be considered as critical. @default `false` */
  readonly extended_key_usage_critical?: boolean | Expr;
  /** Should the certificate signing request be forced regenerated by this ansible module. @default `false` */
  readonly force?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** This defines the purpose (for example encipherment, signature, certificate signing) of the key contained in the certificate. */
  readonly key_usage?: readonly string[] | Expr;
  /** Should the keyUsage extension be considered as critical. @default `false` */
  readonly key_usage_critical?: boolean | Expr;
  /** The localityName field of the certificate signing request subject. */
  readonly locality_name?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Should the Name Constraints extension be considered as critical. @default `false` */
  readonly name_constraints_critical?: boolean | Expr;
  /** For CA certificates, this specifies a list of identifiers which describe subtrees of names that this CA is `not` allowed to issue certificates for. */
  readonly name_constraints_excluded?: readonly string[] | Expr;
  /** For CA certificates, this specifies a list of identifiers which describe subtrees of names that this CA is allowed to issue certificates for. */
  readonly name_constraints_permitted?: readonly string[] | Expr;
  /** Indicates that the certificate should contain the OCSP Must Staple extension (https://tools.ietf.org/html/rfc7633). @default `false` */
  readonly ocsp_must_staple?: boolean | Expr;
  /** Should the OCSP Must Staple extension be considered as critical. @default `false` */
  readonly ocsp_must_staple_critical?: boolean | Expr;
  /** The organizationName field of the certificate signing request subject. */
  readonly organization_name?: string;
  /** The organizationalUnitName field of the certificate signing request subject. */
  readonly organizational_unit_name?: string;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The name of the file into which the generated OpenSSL certificate signing request will be written. */
  readonly path: string;
  /** The content of the private key to use when signing the certificate signing request. */
  readonly privatekey_content?: Expr;
  /** The passphrase for the private key. */
  readonly privatekey_passphrase?: Expr;
  /** The path to the private key to use when signing the certificate signing request. */
  readonly privatekey_path?: string;
  /** If set to `true`, will return the (current or generated) CSR's content as `csr`. @default `false` */
  readonly return_content?: boolean | Expr;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Whether the certificate signing request should exist or not, taking action if the state is different from what is stated. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** The stateOrProvinceName field of the certificate signing request subject. */
  readonly state_or_province_name?: string;
  /** Key/value pairs that will be present in the subject name field of the certificate signing request. */
  readonly subject?: Readonly<Record<string, Value>> | Expr;
  /** Subject Alternative Name (SAN) extension to attach to the certificate signing request. */
  readonly subject_alt_name?: readonly string[] | Expr;
  /** Should the subjectAltName extension be considered as critical. @default `false` */
  readonly subject_alt_name_critical?: boolean | Expr;
  /** The subject key identifier as a hex string, where two bytes are separated by colons. */
  readonly subject_key_identifier?: string;
  /** A list of dictionaries, where every dictionary must contain one key/value pair. This key/value pair will be present in the subject name field of the certificate signing request. */
  readonly subject_ordered?: readonly (Readonly<Record<string, Value>> | Expr)[] | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
  /** If set to `true`, the module will fill the common name in for `subject_alt_name` with `DNS:` prefix if no SAN is specified. @default `true` */
  readonly use_common_name_for_san?: boolean | Expr;
  /** The version of the certificate signing request. @default `1` */
  readonly version?: 1 | Expr;
}

/** `community.crypto.openssl_csr_pipe`: Generate OpenSSL Certificate Signing Request (CSR). */
export interface OpensslCsrPipeArgs {
  /** Names that will be present in the authority cert issuer field of the certificate signing request. */
  readonly authority_cert_issuer?: readonly string[] | Expr;
  /** The authority cert serial number. */
  readonly authority_cert_serial_number?: number | Expr;
  /** The authority key identifier as a hex string, where two bytes are separated by colons. */
  readonly authority_key_identifier?: string;
  /** Indicates basic constraints, such as if the certificate is a CA. */
  readonly basic_constraints?: readonly string[] | Expr;
  /** Should the basicConstraints extension be considered as critical. @default `false` */
  readonly basic_constraints_critical?: boolean | Expr;
  /** The commonName field of the certificate signing request subject. */
  readonly common_name?: string;
  /** The existing CSR. */
  readonly content?: string;
  /** The countryName field of the certificate signing request subject. */
  readonly country_name?: string;
  /** Create the Subject Key Identifier from the public key. @default `false` */
  readonly create_subject_key_identifier?: boolean | Expr;
  /** Allows to specify one or multiple CRL distribution points. */
  readonly crl_distribution_points?: readonly ({ readonly crl_issuer?: readonly string[] | Expr; readonly full_name?: readonly string[] | Expr; readonly reasons?: readonly ('key_compromise' | 'ca_compromise' | 'affiliation_changed' | 'superseded' | 'cessation_of_operation' | 'certificate_hold' | 'privilege_withdrawn' | 'aa_compromise' | Expr)[] | Expr; readonly relative_name?: readonly string[] | Expr })[] | Expr;
  /** The digest used when signing the certificate signing request with the private key. @default `"sha256"` */
  readonly digest?: string;
  /** The emailAddress field of the certificate signing request subject. */
  readonly email_address?: string;
  /** Additional restrictions (for example client authentication, server authentication) on the allowed purposes for which the public key may be used. */
  readonly extended_key_usage?: readonly string[] | Expr;
  /** Should the extkeyUsage extension be considered as critical. @default `false` */
  readonly extended_key_usage_critical?: boolean | Expr;
  /** This defines the purpose (for example encipherment, signature, certificate signing) of the key contained in the certificate. */
  readonly key_usage?: readonly string[] | Expr;
  /** Should the keyUsage extension be considered as critical. @default `false` */
  readonly key_usage_critical?: boolean | Expr;
  /** The localityName field of the certificate signing request subject. */
  readonly locality_name?: string;
  /** Should the Name Constraints extension be considered as critical. @default `false` */
  readonly name_constraints_critical?: boolean | Expr;
  /** For CA certificates, this specifies a list of identifiers which describe subtrees of names that this CA is `not` allowed to issue certificates for. */
  readonly name_constraints_excluded?: readonly string[] | Expr;
  /** For CA certificates, this specifies a list of identifiers which describe subtrees of names that this CA is allowed to issue certificates for. */
  readonly name_constraints_permitted?: readonly string[] | Expr;
  /** Indicates that the certificate should contain the OCSP Must Staple extension (https://tools.ietf.org/html/rfc7633). @default `false` */
  readonly ocsp_must_staple?: boolean | Expr;
  /** Should the OCSP Must Staple extension be considered as critical. @default `false` */
  readonly ocsp_must_staple_critical?: boolean | Expr;
  /** The organizationName field of the certificate signing request subject. */
  readonly organization_name?: string;
  /** The organizationalUnitName field of the certificate signing request subject. */
  readonly organizational_unit_name?: string;
  /** The content of the private key to use when signing the certificate signing request. */
  readonly privatekey_content?: Expr;
  /** The passphrase for the private key. */
  readonly privatekey_passphrase?: Expr;
  /** The path to the private key to use when signing the certificate signing request. */
  readonly privatekey_path?: string;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** The stateOrProvinceName field of the certificate signing request subject. */
  readonly state_or_province_name?: string;
  /** Key/value pairs that will be present in the subject name field of the certificate signing request. */
  readonly subject?: Readonly<Record<string, Value>> | Expr;
  /** Subject Alternative Name (SAN) extension to attach to the certificate signing request. */
  readonly subject_alt_name?: readonly string[] | Expr;
  /** Should the subjectAltName extension be considered as critical. @default `false` */
  readonly subject_alt_name_critical?: boolean | Expr;
  /** The subject key identifier as a hex string, where two bytes are separated by colons. */
  readonly subject_key_identifier?: string;
  /** A list of dictionaries, where every dictionary must contain one key/value pair. This key/value pair will be present in the subject name field of the certificate signing request. */
  readonly subject_ordered?: readonly (Readonly<Record<string, Value>> | Expr)[] | Expr;
  /** If set to `true`, the module will fill the common name in for `subject_alt_name` with `DNS:` prefix if no SAN is specified. @default `true` */
  readonly use_common_name_for_san?: boolean | Expr;
  /** The version of the certificate signing request. @default `1` */
  readonly version?: 1 | Expr;
}

/** `community.crypto.openssl_privatekey`: Generate OpenSSL private keys. */
export interface OpensslPrivatekeyArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including a timestamp so you can get the original private key back if you overwrote it with a new one by accident. @default `false` */
  readonly backup?: boolean | Expr;
  /** The cipher to encrypt the private key. Must be `auto`. */
  readonly cipher?: string;
  /** Note that not all curves are supported by all versions of `cryptography`. */
  readonly curve?: 'secp224r1' | 'secp256k1' | 'secp256r1' | 'secp384r1' | 'secp521r1' | 'secp192r1' | 'brainpoolP256r1' | 'brainpoolP384r1' | 'brainpoolP512r1' | 'sect163k1' | 'sect163r2' | 'sect233k1' | 'sect233r1' | 'sect283k1' | 'sect283r1' | 'sect409k1' | 'sect409r1' | 'sect571k1' | 'sect571r1' | Expr;
  /** Should the key be regenerated even if it already exists. @default `false` */
  readonly force?: boolean | Expr;
  /** Determines which format the private key is written in. By default, PKCS1 (traditional OpenSSL format) is used for all keys which support it. @default `"auto_ignore"` */
  readonly format?: 'pkcs1' | 'pkcs8' | 'raw' | 'auto' | 'auto_ignore' | Expr;
  /** Determines behavior of the module if the format of a private key does not match the expected format, but all other parameters are as expected. @default `"regenerate"` */
  readonly format_mismatch?: 'regenerate' | 'convert' | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** The passphrase for the private key. */
  readonly passphrase?: Expr;
  /** Name of the file in which the generated TLS/SSL private key will be written. It will have `0600` mode if `mode` is not explicitly set. */
  readonly path: string;
  /** Allows to configure in which situations the module is allowed to regenerate private keys. The module will always generate a new key if the destination file does not exist. @default `"full_idempotence"` */
  readonly regenerate?: 'never' | 'fail' | 'partial_idempotence' | 'full_idempotence' | 'always' | Expr;
  /** If set to `true`, will return the (current or generated) private key's content as `privatekey`. @default `false` */
  readonly return_content?: boolean | Expr;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Size (in bits) of the TLS/SSL key to generate. @default `4096` */
  readonly size?: number | Expr;
  /** Whether the private key should exist or not, taking action if the state is different from what is stated. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** The algorithm used to generate the TLS/SSL private key. @default `"RSA"` */
  readonly type?: 'DSA' | 'ECC' | 'Ed25519' | 'Ed448' | 'RSA' | 'X25519' | 'X448' | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
}

/** `community.crypto.openssl_privatekey_pipe`: Generate OpenSSL private keys without disk access. */
export interface OpensslPrivatekeyPipeArgs {
  /** The cipher to encrypt the private key. Must be `auto`. */
  readonly cipher?: string;
  /** The current private key data. */
  readonly content?: Expr;
  /** Set to `true` if the content is base64 encoded. @default `false` */
  readonly content_base64?: boolean | Expr;
  /** Note that not all curves are supported by all versions of `cryptography`. */
  readonly curve?: 'secp224r1' | 'secp256k1' | 'secp256r1' | 'secp384r1' | 'secp521r1' | 'secp192r1' | 'brainpoolP256r1' | 'brainpoolP384r1' | 'brainpoolP512r1' | 'sect163k1' | 'sect163r2' | 'sect233k1' | 'sect233r1' | 'sect283k1' | 'sect283r1' | 'sect409k1' | 'sect409r1' | 'sect571k1' | 'sect571r1' | Expr;
  /** Determines which format the private key is written in. By default, PKCS1 (traditional OpenSSL format) is used for all keys which support it. @default `"auto_ignore"` */
  readonly format?: 'pkcs1' | 'pkcs8' | 'raw' | 'auto' | 'auto_ignore' | Expr;
  /** Determines behavior of the module if the format of a private key does not match the expected format, but all other parameters are as expected. @default `"regenerate"` */
  readonly format_mismatch?: 'regenerate' | 'convert' | Expr;
  /** The passphrase for the private key. */
  readonly passphrase?: Expr;
  /** Allows to configure in which situations the module is allowed to regenerate private keys. The module will always generate a new key if the destination file does not exist. @default `"full_idempotence"` */
  readonly regenerate?: 'never' | 'fail' | 'partial_idempotence' | 'full_idempotence' | 'always' | Expr;
  /** Set to `true` to return the current private key when the module did not generate a new one. @default `false` */
  readonly return_current_key?: boolean | Expr;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** Size (in bits) of the TLS/SSL key to generate. @default `4096` */
  readonly size?: number | Expr;
  /** The algorithm used to generate the TLS/SSL private key. @default `"RSA"` */
  readonly type?: 'DSA' | 'ECC' | 'Ed25519' | 'Ed448' | 'RSA' | 'X25519' | 'X448' | Expr;
}

/** `community.crypto.x509_certificate`: Generate and/or check OpenSSL certificates. */
export interface X509CertificateArgs {
  /** The path to the accountkey for the `acme` provider. */
  readonly acme_accountkey_path?: string;
  /** Include the intermediate certificate to the generated certificate @default `false` */
  readonly acme_chain?: boolean | Expr;
  /** The path to the ACME challenge directory that is served on http://<HOST>:80/.well-known/acme-challenge/ */
  readonly acme_challenge_path?: string;
  /** The ACME directory to use. You can use any directory that supports the ACME protocol, such as Buypass or Let's Encrypt. @default `"https://acme-v02.api.letsencrypt.org/directory"` */
  readonly acme_directory?: string;
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** Create a backup file including a timestamp so you can get the original certificate back if you overwrote it with a new one by accident. @default `false` */
  readonly backup?: boolean | Expr;
  /** Content of the Certificate Signing Request (CSR) used to generate this certificate. */
  readonly csr_content?: string;
  /** Path to the Certificate Signing Request (CSR) used to generate this certificate. */
  readonly csr_path?: string;
  /** The path to the private key of the client certificate used to authenticate to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_client_cert_key_path?: Expr;
  /** The path to the client certificate used to authenticate to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_client_cert_path?: string;
  /** The key (password) for authentication to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_key?: Expr;
  /** The path to the specification file defining the Entrust Certificate Services (ECS) API configuration. @default `"https://cloud.entrust.net/EntrustCloud/documentation/cms-api-2.1.0.yaml"` */
  readonly entrust_api_specification_path?: string;
  /** The username for authentication to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_user?: string;
  /** Specify the type of certificate requested. @default `"STANDARD_SSL"` */
  readonly entrust_cert_type?: 'STANDARD_SSL' | 'ADVANTAGE_SSL' | 'UC_SSL' | 'EV_SSL' | 'WILDCARD_SSL' | 'PRIVATE_SSL' | 'PD_SSL' | 'CDS_ENT_LITE' | 'CDS_ENT_PRO' | 'SMIME_ENT' | Expr;
  /** The point in time at which the certificate stops being valid. @default `"+365d"` */
  readonly entrust_not_after?: string;
  /** The email of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_email?: string;
  /** The name of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_name?: string;
  /** The phone number of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_phone?: string;
  /** Generate the certificate, even if it already exists. @default `false` */
  readonly force?: boolean | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** Whether the "not before" and "not after" timestamps should be ignored for idempotency checks. @default `true` */
  readonly ignore_timestamps?: boolean | Expr;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Content of the CA (Certificate Authority) certificate. */
  readonly ownca_content?: string;
  /** Create a Authority Key Identifier from the CA's certificate. If the CSR provided a authority key identifier, it is ignored. @default `true` */
  readonly ownca_create_authority_key_identifier?: boolean | Expr;
  /** Whether to create the Subject Key Identifier (SKI) from the public key. @default `"create_if_not_provided"` */
  readonly ownca_create_subject_key_identifier?: 'create_if_not_provided' | 'always_create' | 'never_create' | Expr;
  /** The digest algorithm to be used for the `ownca` certificate. @default `"sha256"` */
  readonly ownca_digest?: string;
  /** The point in time at which the certificate stops being valid. @default `"+3650d"` */
  readonly ownca_not_after?: string;
  /** The point in time the certificate is valid from. @default `"+0s"` */
  readonly ownca_not_before?: string;
  /** Remote absolute path of the CA (Certificate Authority) certificate. */
  readonly ownca_path?: string;
  /** Content of the CA (Certificate Authority) private key to use when signing the certificate. */
  readonly ownca_privatekey_content?: Expr;
  /** The passphrase for the `ownca_privatekey_path` resp. `ownca_privatekey_content`. */
  readonly ownca_privatekey_passphrase?: Expr;
  /** Path to the CA (Certificate Authority) private key to use when signing the certificate. */
  readonly ownca_privatekey_path?: string;
  /** The version of the `ownca` certificate. @default `3` */
  readonly ownca_version?: number | Expr;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** Remote absolute path where the generated certificate file should be created or is already located. */
  readonly path: string;
  /** Content of the private key to use when signing the certificate. */
  readonly privatekey_content?: Expr;
  /** The passphrase for the `privatekey_path` resp. `privatekey_content`. */
  readonly privatekey_passphrase?: Expr;
  /** Path to the private key to use when signing the certificate. */
  readonly privatekey_path?: string;
  /** Name of the provider to use to generate/retrieve the OpenSSL certificate. */
  readonly provider?: 'acme' | 'entrust' | 'ownca' | 'selfsigned' | Expr;
  /** If set to `true`, will return the (current or generated) certificate's content as `certificate`. @default `false` */
  readonly return_content?: boolean | Expr;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** Whether to create the Subject Key Identifier (SKI) from the public key. @default `"create_if_not_provided"` */
  readonly selfsigned_create_subject_key_identifier?: 'create_if_not_provided' | 'always_create' | 'never_create' | Expr;
  /** Digest algorithm to be used when self-signing the certificate. @default `"sha256"` */
  readonly selfsigned_digest?: string;
  /** The point in time at which the certificate stops being valid. @default `"+3650d"` */
  readonly selfsigned_not_after?: string;
  /** The point in time the certificate is valid from. @default `"+0s"` */
  readonly selfsigned_not_before?: string;
  /** Version of the `selfsigned` certificate. @default `3` */
  readonly selfsigned_version?: number | Expr;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Whether the certificate should exist or not, taking action if the state is different from what is stated. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
}

/** `community.crypto.x509_certificate_info`: Provide information of OpenSSL X.509 certificates. */
export interface X509CertificateInfoArgs {
  /** Content of the X.509 certificate in PEM format. */
  readonly content?: string;
  /** How to encode names (DNS names, URIs, email addresses) in return values. @default `"ignore"` */
  readonly name_encoding?: 'ignore' | 'idna' | 'unicode' | Expr;
  /** Remote absolute path where the certificate file is loaded from. */
  readonly path?: string;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** A dict of names mapping to time specifications. Every time specified here will be checked whether the certificate is valid at this point. */
  readonly valid_at?: Readonly<Record<string, Value>> | Expr;
}

/** `community.crypto.x509_certificate_pipe`: Generate and/or check OpenSSL certificates. */
export interface X509CertificatePipeArgs {
  /** The existing certificate. */
  readonly content?: string;
  /** Content of the Certificate Signing Request (CSR) used to generate this certificate. */
  readonly csr_content?: string;
  /** Path to the Certificate Signing Request (CSR) used to generate this certificate. */
  readonly csr_path?: string;
  /** The path to the private key of the client certificate used to authenticate to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_client_cert_key_path?: Expr;
  /** The path to the client certificate used to authenticate to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_client_cert_path?: string;
  /** The key (password) for authentication to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_key?: Expr;
  /** The path to the specification file defining the Entrust Certificate Services (ECS) API configuration. @default `"https://cloud.entrust.net/EntrustCloud/documentation/cms-api-2.1.0.yaml"` */
  readonly entrust_api_specification_path?: string;
  /** The username for authentication to the Entrust Certificate Services (ECS) API. */
  readonly entrust_api_user?: string;
  /** Specify the type of certificate requested. @default `"STANDARD_SSL"` */
  readonly entrust_cert_type?: 'STANDARD_SSL' | 'ADVANTAGE_SSL' | 'UC_SSL' | 'EV_SSL' | 'WILDCARD_SSL' | 'PRIVATE_SSL' | 'PD_SSL' | 'CDS_ENT_LITE' | 'CDS_ENT_PRO' | 'SMIME_ENT' | Expr;
  /** The point in time at which the certificate stops being valid. @default `"+365d"` */
  readonly entrust_not_after?: string;
  /** The email of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_email?: string;
  /** The name of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_name?: string;
  /** The phone number of the requester of the certificate (for tracking purposes). */
  readonly entrust_requester_phone?: string;
  /** Generate the certificate, even if it already exists. @default `false` */
  readonly force?: boolean | Expr;
  /** Whether the "not before" and "not after" timestamps should be ignored for idempotency checks. @default `true` */
  readonly ignore_timestamps?: boolean | Expr;
  /** Content of the CA (Certificate Authority) certificate. */
  readonly ownca_content?: string;
  /** Create a Authority Key Identifier from the CA's certificate. If the CSR provided a authority key identifier, it is ignored. @default `true` */
  readonly ownca_create_authority_key_identifier?: boolean | Expr;
  /** Whether to create the Subject Key Identifier (SKI) from the public key. @default `"create_if_not_provided"` */
  readonly ownca_create_subject_key_identifier?: 'create_if_not_provided' | 'always_create' | 'never_create' | Expr;
  /** The digest algorithm to be used for the `ownca` certificate. @default `"sha256"` */
  readonly ownca_digest?: string;
  /** The point in time at which the certificate stops being valid. @default `"+3650d"` */
  readonly ownca_not_after?: string;
  /** The point in time the certificate is valid from. @default `"+0s"` */
  readonly ownca_not_before?: string;
  /** Remote absolute path of the CA (Certificate Authority) certificate. */
  readonly ownca_path?: string;
  /** Content of the CA (Certificate Authority) private key to use when signing the certificate. */
  readonly ownca_privatekey_content?: Expr;
  /** The passphrase for the `ownca_privatekey_path` resp. `ownca_privatekey_content`. */
  readonly ownca_privatekey_passphrase?: Expr;
  /** Path to the CA (Certificate Authority) private key to use when signing the certificate. */
  readonly ownca_privatekey_path?: string;
  /** The version of the `ownca` certificate. @default `3` */
  readonly ownca_version?: number | Expr;
  /** Content of the private key to use when signing the certificate. */
  readonly privatekey_content?: Expr;
  /** The passphrase for the `privatekey_path` resp. `privatekey_content`. */
  readonly privatekey_passphrase?: Expr;
  /** Path to the private key to use when signing the certificate. */
  readonly privatekey_path?: string;
  /** Name of the provider to use to generate/retrieve the OpenSSL certificate. */
  readonly provider: 'entrust' | 'ownca' | 'selfsigned' | Expr;
  /** Determines which crypto backend to use. @default `"auto"` */
  readonly select_crypto_backend?: 'auto' | 'cryptography' | Expr;
  /** Whether to create the Subject Key Identifier (SKI) from the public key. @default `"create_if_not_provided"` */
  readonly selfsigned_create_subject_key_identifier?: 'create_if_not_provided' | 'always_create' | 'never_create' | Expr;
  /** Digest algorithm to be used when self-signing the certificate. @default `"sha256"` */
  readonly selfsigned_digest?: string;
  /** The point in time at which the certificate stops being valid. @default `"+3650d"` */
  readonly selfsigned_not_after?: string;
  /** The point in time the certificate is valid from. @default `"+0s"` */
  readonly selfsigned_not_before?: string;
  /** Version of the `selfsigned` certificate. @default `3` */
  readonly selfsigned_version?: number | Expr;
}

/** `community.general.archive`: Creates a compressed archive of one or more files or trees. */
export interface ArchiveArgs {
  /** The attributes the resulting filesystem object should have. */
  readonly attributes?: string;
  /** The file name of the destination archive. The parent directory must exists on the remote host. */
  readonly dest?: string;
  /** Remote absolute path, glob, or list of paths or globs for the file or files to exclude from `path` list and glob expansion. @default `[]` */
  readonly exclude_path?: readonly string[] | Expr;
  /** Glob style patterns to exclude files or directories from the resulting archive. */
  readonly exclusion_patterns?: readonly string[] | Expr;
  /** Allows you to force the module to treat this as an archive even if only a single file is specified. @default `false` */
  readonly force_archive?: boolean | Expr;
  /** The type of compression to use. @default `"gz"` */
  readonly format?: 'bz2' | 'gz' | 'tar' | 'xz' | 'zip' | Expr;
  /** Name of the group that should own the filesystem object, as would be fed to `chown`. */
  readonly group?: string;
  /** The permissions the resulting filesystem object should have. */
  readonly mode?: Mode;
  /** Name of the user that should own the filesystem object, as would be fed to `chown`. */
  readonly owner?: string;
  /** Remote absolute path, glob, or list of paths or globs for the file or files to compress or archive. */
  readonly path: readonly string[] | Expr;
  /** Remove any added source files and trees after adding to archive. @default `false` */
  readonly remove?: boolean | Expr;
  /** The level part of the SELinux filesystem object context. */
  readonly selevel?: string;
  /** The role part of the SELinux filesystem object context. */
  readonly serole?: string;
  /** The type part of the SELinux filesystem object context. */
  readonly setype?: string;
  /** The user part of the SELinux filesystem object context. */
  readonly seuser?: string;
  /** Influence when to use atomic operation to prevent data corruption or inconsistent reads from the target filesystem object. @default `false` */
  readonly unsafe_writes?: boolean | Expr;
}

/** `community.general.npm`: Manage node.js packages with npm. */
export interface NpmArgs {
  /** Install packages based on package-lock file, same as running `npm ci`. @default `false` */
  readonly ci?: boolean | Expr;
  /** The executable location for npm. */
  readonly executable?: string;
  /** Install the node.js library globally. @default `false` */
  readonly global?: boolean | Expr;
  /** Use the `--ignore-scripts` flag when installing. @default `false` */
  readonly ignore_scripts?: boolean | Expr;
  /** The name of a node.js library to install. */
  readonly name?: string;
  /** Use the `--no-bin-links` flag when installing. @default `false` */
  readonly no_bin_links?: boolean | Expr;
  /** Use the `--no-optional` flag when installing. @default `false` */
  readonly no_optional?: boolean | Expr;
  /** The base path where to install the node.js libraries. */
  readonly path?: string;
  /** Install dependencies in production mode, excluding devDependencies. @default `false` */
  readonly production?: boolean | Expr;
  /** The registry to install modules from. */
  readonly registry?: string;
  /** The state of the node.js library. @default `"present"` */
  readonly state?: 'present' | 'absent' | 'latest' | Expr;
  /** Use the `--unsafe-perm` flag when installing. @default `false` */
  readonly unsafe_perm?: boolean | Expr;
  /** The version to be installed. */
  readonly version?: string;
}

/** `community.mysql.mysql_db`: Add or remove MySQL databases from a remote host. */
export interface MysqlDbArgs {
  /** The path to a Certificate Authority (CA) certificate. This option, if used, must specify the same certificate as used by the server. */
  readonly ca_cert?: string;
  /** Changes the current working directory. */
  readonly chdir?: string;
  /** Whether to validate the server host name when an SSL connection is required. Corresponds to MySQL CLIs `--ssl` switch. */
  readonly check_hostname?: boolean | Expr;
  /** Check if mysql allows login as root/nopassword before trying supplied credentials. @default `false` */
  readonly check_implicit_admin?: boolean | Expr;
  /** The path to a client public key certificate. */
  readonly client_cert?: string;
  /** The path to the client private key. */
  readonly client_key?: string;
  /** Collation mode (sorting). This only applies to new table/databases and does not update existing ones, this is a limitation of MySQL. @default `""` */
  readonly collation?: string;
  /** Specify a config file from which user and password are to be read. @default `"~/.my.cnf"` */
  readonly config_file?: string;
  /** If `yes`, connection parameters from `config_file` will override the default values of `login_host` and `login_port` parameters. @default `false` */
  readonly config_overrides_defaults?: boolean | Expr;
  /** The connection timeout when connecting to the MySQL server. @default `30` */
  readonly connect_timeout?: number | Expr;
  /** Provide additional arguments for mysqldump. Used when `state=dump` only, ignored otherwise. */
  readonly dump_extra_args?: string;
  /** Encoding mode to use, examples include `utf8` or `latin1_swedish_ci`, at creation of database, dump or importation of sql script. @default `""` */
  readonly encoding?: string;
  /** Continue dump or import even if we get an SQL error. @default `false` */
  readonly force?: boolean | Expr;
  /** Dump binary columns using hexadecimal notation. @default `false` */
  readonly hex_blob?: boolean | Expr;
  /** A list of table names that will be ignored in the dump of the form database_name.table_name. @default `[]` */
  readonly ignore_tables?: readonly string[] | Expr;
  /** Host running the database. @default `"localhost"` */
  readonly login_host?: string;
  /** The password used to authenticate with. */
  readonly login_password?: Expr;
  /** Port of the MySQL server. Requires `login_host` be defined as other than localhost if login_port is used. @default `3306` */
  readonly login_port?: number | Expr;
  /** The path to a Unix domain socket for local connections. */
  readonly login_unix_socket?: string;
  /** The username used to authenticate with. */
  readonly login_user?: string;
  /** Option to dump a master replication server to produce a dump file that can be used to set up another server as a slave of the master. @default `0` */
  readonly master_data?: 0 | 1 | 2 | Expr;
  /** Name of the database to add or remove. */
  readonly name: readonly string[] | Expr;
  /** Use `bash` instead of `sh` and add `-o pipefail` to catch errors from the mysql_dump command when `state=import` and compression is used. @default `false` */
  readonly pipefail?: boolean | Expr;
  /** Option used for dumping large tables. @default `true` */
  readonly quick?: boolean | Expr;
  /** Read only passed `config_file`. @default `false` */
  readonly restrict_config_file?: boolean | Expr;
  /** Execute the dump in a single transaction. @default `false` */
  readonly single_transaction?: boolean | Expr;
  /** Skip locking tables for read. Used when `state=dump`, ignored otherwise. @default `false` */
  readonly skip_lock_tables?: boolean | Expr;
  /** The database state. @default `"present"` */
  readonly state?: 'absent' | 'dump' | 'import' | 'present' | Expr;
  /** Location, on the remote host, of the dump file to read from or write to. */
  readonly target?: string;
  /** If `no`, the module will safely use a shell-escaped version of the `login_password` value. @default `false` */
  readonly unsafe_login_password?: boolean | Expr;
  /** Used to prevent `Broken pipe` errors when the imported `target` file is compressed. @default `false` */
  readonly use_shell?: boolean | Expr;
}

/** `community.mysql.mysql_info`: Gather information about MySQL servers. */
export interface MysqlInfoArgs {
  /** The path to a Certificate Authority (CA) certificate. This option, if used, must specify the same certificate as used by the server. */
  readonly ca_cert?: string;
  /** Whether to validate the server host name when an SSL connection is required. Corresponds to MySQL CLIs `--ssl` switch. */
  readonly check_hostname?: boolean | Expr;
  /** The path to a client public key certificate. */
  readonly client_cert?: string;
  /** The path to the client private key. */
  readonly client_key?: string;
  /** Specify a config file from which user and password are to be read. @default `"~/.my.cnf"` */
  readonly config_file?: string;
  /** The connection timeout when connecting to the MySQL server. @default `30` */
  readonly connect_timeout?: number | Expr;
  /** List of fields which are not needed to collect. */
  readonly exclude_fields?: readonly string[] | Expr;
  /** Limit the collected information by comma separated string or YAML list. */
  readonly filter?: readonly string[] | Expr;
  /** Database name to connect to. */
  readonly login_db?: string;
  /** Host running the database. @default `"localhost"` */
  readonly login_host?: string;
  /** The password used to authenticate with. */
  readonly login_password?: Expr;
  /** Port of the MySQL server. Requires `login_host` be defined as other than localhost if login_port is used. @default `3306` */
  readonly login_port?: number | Expr;
  /** The path to a Unix domain socket for local connections. */
  readonly login_unix_socket?: string;
  /** The username used to authenticate with. */
  readonly login_user?: string;
  /** Includes names of empty databases to returned dictionary. @default `false` */
  readonly return_empty_dbs?: boolean | Expr;
}

/** `community.mysql.mysql_query`: Run MySQL queries. */
export interface MysqlQueryArgs {
  /** The path to a Certificate Authority (CA) certificate. This option, if used, must specify the same certificate as used by the server. */
  readonly ca_cert?: string;
  /** Whether to validate the server host name when an SSL connection is required. Corresponds to MySQL CLIs `--ssl` switch. */
  readonly check_hostname?: boolean | Expr;
  /** The path to a client public key certificate. */
  readonly client_cert?: string;
  /** The path to the client private key. */
  readonly client_key?: string;
  /** Specify a config file from which user and password are to be read. @default `"~/.my.cnf"` */
  readonly config_file?: string;
  /** The connection timeout when connecting to the MySQL server. @default `30` */
  readonly connect_timeout?: number | Expr;
  /** Name of database to connect to and run queries against. */
  readonly login_db?: string;
  /** Host running the database. @default `"localhost"` */
  readonly login_host?: string;
  /** The password used to authenticate with. */
  readonly login_password?: Expr;
  /** Port of the MySQL server. Requires `login_host` be defined as other than localhost if login_port is used. @default `3306` */
  readonly login_port?: number | Expr;
  /** The path to a Unix domain socket for local connections. */
  readonly login_unix_socket?: string;
  /** The username used to authenticate with. */
  readonly login_user?: string;
  /** Dictionary of key-value arguments to pass to the query. */
  readonly named_args?: Readonly<Record<string, Value>> | Expr;
  /** List of values to be passed as positional arguments to the query. */
  readonly positional_args?: readonly (Value)[] | Expr;
  /** SQL query to run. Multiple queries can be passed using YAML list syntax. */
  readonly query: Value;
  /** Where passed queries run in a single transaction (`yes`) or commit them one-by-one (`no`). @default `false` */
  readonly single_transaction?: boolean | Expr;
}

/** `community.mysql.mysql_user`: Adds or removes a user from a MySQL database. */
export interface MysqlUserArgs {
  /** Append the privileges defined by priv to the existing ones for this user instead of overwriting existing ones. Mutually exclusive with `subtract_privs`. @default `false` */
  readonly append_privs?: boolean | Expr;
  /** The path to a Certificate Authority (CA) certificate. This option, if used, must specify the same certificate as used by the server. */
  readonly ca_cert?: string;
  /** Whether to validate the server host name when an SSL connection is required. Corresponds to MySQL CLIs `--ssl` switch. */
  readonly check_hostname?: boolean | Expr;
  /** Check if mysql allows login as root/nopassword before trying supplied credentials. @default `false` */
  readonly check_implicit_admin?: boolean | Expr;
  /** The path to a client public key certificate. */
  readonly client_cert?: string;
  /** The path to the client private key. */
  readonly client_key?: string;
  /** Specify a config file from which user and password are to be read. @default `"~/.my.cnf"` */
  readonly config_file?: string;
  /** The connection timeout when connecting to the MySQL server. @default `30` */
  readonly connect_timeout?: number | Expr;
  /** Indicate that the 'password' field is a `mysql_native_password` hash. @default `false` */
  readonly encrypted?: boolean | Expr;
  /** Sets the С(mysql) system database as context for the executed statements (it will be used as a database to connect to). @default `false` */
  readonly force_context?: boolean | Expr;
  /** The 'host' part of the MySQL username. @default `"localhost"` */
  readonly host?: string;
  /** Override the host option, making ansible apply changes to all hostnames for a given user. @default `false` */
  readonly host_all?: boolean | Expr;
  /** Host running the database. @default `"localhost"` */
  readonly login_host?: string;
  /** The password used to authenticate with. */
  readonly login_password?: Expr;
  /** Port of the MySQL server. Requires `login_host` be defined as other than localhost if login_port is used. @default `3306` */
  readonly login_port?: number | Expr;
  /** The path to a Unix domain socket for local connections. */
  readonly login_unix_socket?: string;
  /** The username used to authenticate with. */
  readonly login_user?: string;
  /** Name of the user (role) to add or remove. */
  readonly name: string;
  /** Set the user's password. Only for `mysql_native_password` authentication. For other authentication plugins see the combination of `plugin`, `plugin_hash_string`, `plugin_auth_string`. */
  readonly password?: Expr;
  /** User's plugin to authenticate (``CREATE USER user IDENTIFIED WITH plugin``). */
  readonly plugin?: string;
  /** User's plugin auth_string (``CREATE USER user IDENTIFIED WITH plugin BY plugin_auth_string``). */
  readonly plugin_auth_string?: string;
  /** User's plugin hash string (``CREATE USER user IDENTIFIED WITH plugin AS plugin_hash_string``). */
  readonly plugin_hash_string?: string;
  /** MySQL privileges string in the format: `db.table:priv1,priv2`. */
  readonly priv?: Value;
  /** Limit the user for certain server resources. Provided since MySQL 5.6 / MariaDB 10.2. */
  readonly resource_limits?: Readonly<Record<string, Value>> | Expr;
  /** Dictionary of session variables in form of `variable: value` to set at the beginning of module execution. */
  readonly session_vars?: Readonly<Record<string, Value>> | Expr;
  /** Whether binary logging should be enabled or disabled for the connection. @default `true` */
  readonly sql_log_bin?: boolean | Expr;
  /** Whether the user should exist. @default `"present"` */
  readonly state?: 'absent' | 'present' | Expr;
  /** Revoke the privileges defined by the `priv` option and keep other existing privileges. If set, invalid privileges in `priv` are ignored. Mutually exclusive with `append_privs`. @default `false` */
  readonly subtract_privs?: boolean | Expr;
  /** Set requirement for secure transport as a dictionary of requirements (see the examples). */
  readonly tls_requires?: Readonly<Record<string, Value>> | Expr;
  /** `always` will update passwords if they differ. This affects `password` and the combination of `plugin`, `plugin_hash_string`, `plugin_auth_string`. @default `"always"` */
  readonly update_password?: 'always' | 'on_create' | 'on_new_username' | Expr;
}

/** `community.mysql.mysql_variables`: Manage MySQL global variables. */
export interface MysqlVariablesArgs {
  /** The path to a Certificate Authority (CA) certificate. This option, if used, must specify the same certificate as used by the server. */
  readonly ca_cert?: string;
  /** Whether to validate the server host name when an SSL connection is required. Corresponds to MySQL CLIs `--ssl` switch. */
  readonly check_hostname?: boolean | Expr;
  /** The path to a client public key certificate. */
  readonly client_cert?: string;
  /** The path to the client private key. */
  readonly client_key?: string;
  /** Specify a config file from which user and password are to be read. @default `"~/.my.cnf"` */
  readonly config_file?: string;
  /** The connection timeout when connecting to the MySQL server. @default `30` */
  readonly connect_timeout?: number | Expr;
  /** Host running the database. @default `"localhost"` */
  readonly login_host?: string;
  /** The password used to authenticate with. */
  readonly login_password?: Expr;
  /** Port of the MySQL server. Requires `login_host` be defined as other than localhost if login_port is used. @default `3306` */
  readonly login_port?: number | Expr;
  /** The path to a Unix domain socket for local connections. */
  readonly login_unix_socket?: string;
  /** The username used to authenticate with. */
  readonly login_user?: string;
  /** `global` assigns `value` to a global system variable which will be changed at runtime but won't persist across server restarts. @default `"global"` */
  readonly mode?: 'global' | 'persist' | 'persist_only' | Expr;
  /** If set, then sets variable value to this. */
  readonly value?: string;
  /** Variable name to operate. */
  readonly variable: string;
}
