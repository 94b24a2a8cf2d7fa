/**
 * The content of a model by the path of its parts (`stages.yaml`, `battlecards/northbeam.yaml`): JSON as it was checked, with
 * everything filled in that a schema fills in. What is published, drafted and compared.
 */
export type PartValues = Readonly<Record<string, unknown>>;
