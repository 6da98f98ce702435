/** socket.io-client 2 under its own name, for Etherpad 1: it ships no types. */
declare module 'socket.io-client-v2' {
  const connect: typeof import('socket.io-client')['io'];
  export default connect;
}
