/**
 * What stands in for a page that was never visited, while there is no network. In both languages: the
 * worker serves both.
 *
 * @param home address of the site's first page
 */
export function offlinePage(home: string): Response {
  const html = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>オフライン / Offline</title>
</head>
<body style="max-width:32rem;margin:3rem auto;padding:0 1rem;font-family:sans-serif;line-height:1.8">
<main>
<h1>オフラインです</h1>
<p>このページは、まだ開いたことがないので、手元に残っていません。一度開いたページは、接続がなくても読めます。</p>
<p lang="en">You are offline, and this page was never opened before. Pages that you have opened can be read without a connection.</p>
<p><a href="${home}">はじめのページ / Home</a></p>
</main>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
