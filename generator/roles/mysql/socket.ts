/** How the role logs in: as root through the socket, where the server asks for no password. */
export const socket = {
  login_user: 'root',
  login_unix_socket: '/run/mysqld/mysqld.sock',
} as const;
