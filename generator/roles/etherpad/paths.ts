/** Where releases stand side by side on a web host, by id. */
export const releases = '/opt/etherpad/releases';

/** The link to the release that runs. */
export const current = '/opt/etherpad/current';

/** A release on the host. */
export const release = `${releases}/{{ etherpad_release_id }}`;

/** A release on the control machine. */
export const artefact = '{{ etherpad_artefact_dir }}/{{ etherpad_release_id }}.tar.gz';

/** Whether the control machine lacks the release. */
export const notBuilt =
  "(etherpad_artefact_dir ~ '/' ~ etherpad_release_id ~ '.tar.gz') is not ansible.builtin.file";

/** The plugin's door for this host: HTTP on a socket that only root and Etherpad may open. */
export const fleetSocket = '/run/etherpad/fleet.sock';

/** Starts an Etherpad that takes the place of the one that runs. */
export const startSuccessor = '/opt/etherpad/start-successor';

/** Made by systemd when it starts the service, and written to by each successor. */
export const startMark = '/run/etherpad';
