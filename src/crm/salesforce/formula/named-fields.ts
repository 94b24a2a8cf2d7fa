const literal = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs;
const name = /(?<![\w.])[A-Za-z]\w*(?:\.\w+)*(?![\w.]|\s*\()/g;
const constants = new Set(['true', 'false', 'null']);

/** The fields that a formula reads, each once, by path from the object that it is of: `Amount`, `Account.ERP__c`. */
export function fieldsNamedIn(formula: string): readonly string[] {
  const names = formula.replaceAll(literal, '""').match(name) ?? [];
  return [...new Set(names.filter((one) => !constants.has(one.toLowerCase())))];
}
