/** One measured thing, ours beside the stock site's. `null` where a site has no such thing. */
export interface Row {
  what: string;
  unit: string;
  ours: number | null;
  stock: number | null;
  /** The design's budget in words, where it has one. */
  budget?: string;
}

function shown(value: number | null): string {
  if (value === null) return '—';
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 3 : 1);
}

/** Ours divided by stock's. */
function ratio({ ours, stock }: Row): string {
  return ours === null || stock === null || stock === 0 ? '—' : `${(ours / stock).toFixed(2)} ×`;
}

/** The rows as a Markdown table. */
export function table(rows: Row[]): string {
  const header = '| what | ours | stock | ratio | budget |\n| --- | ---: | ---: | ---: | --- |';
  const lines = rows.map((row) => {
    const { what, unit, ours, stock, budget } = row;
    return `| ${what} (${unit}) | ${shown(ours)} | ${shown(stock)} | ${ratio(row)} | ${budget ?? ''} |`;
  });
  return [header, ...lines].join('\n');
}
