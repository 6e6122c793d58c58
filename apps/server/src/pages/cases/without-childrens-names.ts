/** Children are Child 1 and Child 2 here: their names stand on a page of their own. */
export function withoutChildrensNames(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { particulars } = data;
  if (particulars === undefined) return data;
  const nameless = (one: unknown): unknown => {
    const { name: _name, bornOn: _bornOn, ...others } = one as Record<string, unknown>;
    return others;
  };
  return { ...data, particulars: Array.isArray(particulars) ? particulars.map(nameless) : nameless(particulars) };
}
