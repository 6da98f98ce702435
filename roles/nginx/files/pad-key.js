/*
 * Finds out which pad a request is about, so that most requests reach the pad's owner at once.
 *
 * NGINX's own variables cannot: a page has its pad in the path, where "$" and "é" may stand plain,
 * and its socket has it in the query, where they stand as "%24" and "%C3%A9".
 *
 * NGINX runs this with njs, the unit tests with Node. Plain ES, nothing newer than njs 0.7.9, the
 * oldest one among the systems that we support (Debian 12), understands.
 */

/*
 * JavaScript's white space. Spelled out because "\s" is ASCII only in njs, and Etherpad, which runs
 * on Node, means all of these.
 */
const WHITE_SPACE = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/* The path of a pad or of one of its views. As in Express, letter case does not matter. */
const PAD_PATH = /^\/(?:p|ro)\/([^/]+)/i;

/* Percent-decoded text, or the text as it is where it is not well-formed: Etherpad answers 400. */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (_) {
    return text;
  }
}

/* The first value of every field of a query. */
function fieldsOf(query) {
  const fields = {};
  query.split('&').forEach((field) => {
    const at = field.indexOf('=');
    const name = at < 0 ? field : field.slice(0, at);
    if (at >= 0 && fields[name] === undefined) {
      fields[name] = decode(field.slice(at + 1).replace(/\+/g, ' '));
    }
  });
  return fields;
}

/* The pad in a query: of a socket (padId), or of a call of the HTTP API. */
function padInQuery(query) {
  const fields = fieldsOf(query);
  const groupPad = fields.groupID && fields.padName && `${fields.groupID}$${fields.padName}`;
  return fields.padId || fields.padID || fields.sourceID || groupPad || fields.roID || '';
}

/* Etherpad's own clean-up of a pad's name: it redirects "a b" and "a:b" to "a_b". */
function sanitise(pad) {
  return pad.replace(WHITE_SPACE, '_').replace(/:+/g, '_');
}

/*
 * The key of the pad that a request is about; empty when it is about none. Reads the request's
 * target as the client sent it (NGINX's $request_uri): so does Etherpad, and a decoded one no
 * longer tells "a%2Fexport", a name, from "a/export", a view of "a".
 */
function keyOf(target) {
  const uri = target.split('#')[0];
  const at = uri.indexOf('?');
  const path = at < 0 ? uri : uri.slice(0, at);
  const inPath = PAD_PATH.exec(path);
  return sanitise(inPath ? decode(inPath[1]) : padInQuery(at < 0 ? '' : uri.slice(at + 1)));
}

/* For js_set. */
function ofRequest(request) {
  return keyOf(request.variables.request_uri);
}

export default { keyOf, ofRequest };
