// Who may import whom. Each layer lists everything it may import; whatever is not listed is refused.
// The table stands in docs/decisions/0001-toolchain.md; every rule here has a canary of its own name in
// tests/architecture/canaries/imports, and the tests fail when one of them does not turn the check red.
const { builtinModules } = require('node:module');

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const node = (...names) => `^(node:)?(${names.join('|')})$`;
const anyNode = node(...builtinModules.filter((name) => !name.startsWith('_')));
const anyNpm = '(^|/)node_modules/';

const base = '^src/base/';
const core = '^src/core/';
const coreModels = '^src/core/.*/model\\.ts$';
const views = '^src/views/';
const wire = '^src/wire/';
const model = '^src/model/';
const plainModel =
  '^src/model/((cross|diff|drift|edit)/|(check-parts|definitions|drift|model-from-parts)\\.ts$)';
const port = '^src/crm/(model-store/)?[^/]+\\.ts$';
const adapter = '^src/crm/(hubspot|salesforce)/';
const mapping = '^src/crm/(hubspot|salesforce)/(mapping|formula)(/|\\.ts$)';
const client = '^src/crm/(hubspot|salesforce)/client(/|\\.ts$)';
const functions = '^src/functions/';
const sandbox = '^src/sandbox/';
const hubspotCards = '^extensions/hubspot/';
const salesforceCards = '^extensions/salesforce/lwc/';
const lightning = ['^lwc$', '^lightning/', '^@salesforce/', '^c/plumbline'];
const preview = '^extensions/preview/';
const sdk = npm('@hubspot', 'jsforce', '@jsforce');

/** The layer may import what is listed, and nothing else. What does not resolve has a rule of its own. */
const layer = (name, from, allowed, comment, resolved = { couldNotResolve: false }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed, ...resolved },
});

/** Of what lies there, the layer may import types, and nothing that runs. */
const typesOnly = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from,
  to: { ...to, dependencyTypesNot: ['type-only'] },
});

/** What lies there may not import what is listed. */
const never = (name, from, path, comment) => ({ name, severity: 'error', comment, from, to: { path } });

module.exports = {
  forbidden: [
    layer('base-imports-nothing', base, [base], 'The base stands on nothing.'),
    layer(
      'core-imports-base-and-zod',
      core,
      [base, core, npm('zod')],
      'The engine is pure: no Node, no other package, no layer above it.',
    ),
    typesOnly(
      'core-runs-zod-in-models-alone',
      { path: core, pathNot: coreModels },
      { path: npm('zod') },
      'Only a model.ts may run zod: the engine is bundled into cards without it.',
    ),
    typesOnly(
      'core-takes-types-from-models',
      { path: core, pathNot: coreModels },
      { path: coreModels },
      'What runs in a model.ts brings zod along; the engine takes its types only.',
    ),
    layer(
      'views-import-base-and-core',
      views,
      [base, core, views, npm('zod')],
      'Views shape results; they know no CRM and no React.',
    ),
    typesOnly(
      'views-run-no-zod',
      { path: views },
      { path: [npm('zod'), coreModels] },
      'Views are bundled with the engine into cards: types of zod and of models only.',
    ),
    layer(
      'wire-imports-schemas',
      wire,
      [base, core, views, wire, npm('zod')],
      'The wire says what crosses between card and function, and does nothing.',
    ),
    typesOnly(
      'wire-runs-schemas-alone',
      { path: wire },
      { path: [core, views], pathNot: coreModels },
      'From core the wire runs schemas (model.ts); of the rest of core and of views it takes types.',
    ),
    layer(
      'model-imports-core-zod-yaml',
      model,
      [base, core, model, npm('zod', 'yaml'), node('fs', 'fs/promises', 'path', 'url')],
      'The model is read from files and checked; it knows no CRM.',
    ),
    layer(
      'port-imports-base-core-model',
      port,
      [base, core, model, port],
      'The port asks Plumbline’s questions in Plumbline’s words; it knows no adapter.',
    ),
    typesOnly(
      'port-takes-types-of-core-and-model',
      { path: port },
      { path: [core, model] },
      'The port, and what both adapters share beside it, takes types of core and model; it runs neither.',
    ),
    layer(
      'hubspot-adapter-imports-port-and-sdk',
      '^src/crm/hubspot/',
      [base, port, core, model, '^src/crm/hubspot/', npm('@hubspot')],
      'An adapter knows the port, its own folder and its own SDK: no other adapter, no function, no env.',
    ),
    layer(
      'salesforce-adapter-imports-port-and-sdk',
      '^src/crm/salesforce/',
      [base, port, core, model, '^src/crm/salesforce/', npm('jsforce', '@jsforce'), node('crypto', 'stream')],
      'An adapter knows the port, its own folder and its own SDK, with which it signs and streams: no other adapter, no function, no env.',
    ),
    typesOnly(
      'adapter-takes-types-of-the-model',
      { path: adapter },
      { path: [core, model] },
      'The port speaks in types of core and model; an adapter runs neither.',
    ),
    never(
      'sdk-in-client-alone',
      { path: adapter, pathNot: client },
      sdk,
      'A vendor’s SDK, its types included, ends at the adapter’s client.',
    ),
    never(
      'node-in-client-alone',
      { path: adapter, pathNot: client },
      anyNode,
      'Cards are bundled from the rest of an adapter, and run in a browser: Node ends at its client.',
    ),
    never('mapping-is-pure', { path: mapping }, [anyNpm, anyNode, client], 'It turns values into facts.'),
    layer(
      'functions-import-the-port',
      functions,
      [base, core, views, wire, model, port, functions],
      'A function parses, asks the port, computes and shapes a view: no adapter, SDK, env or HTTP.',
    ),
    typesOnly(
      'functions-take-types-of-the-model',
      { path: functions },
      { path: [model, port], pathNot: plainModel },
      'Functions are given a model and a port; of the model they run what works on values, without zod and files.',
    ),
    typesOnly(
      'plain-model-runs-no-schemas',
      { path: plainModel },
      { path: [npm('zod', 'yaml'), coreModels, '^src/model/(mapping|parts|read-[^/]*)\\.ts$'] },
      'What functions run of the model is bundled into cards: types of schemas only.',
    ),
    layer(
      'sandbox-imports-base-and-msw',
      sandbox,
      [base, sandbox, npm('msw', '@jetstreamapp', 'graphql', 'formulon', 'fast-xml-parser'), anyNode],
      'A local CRM shares nothing with the adapters that it is there to test.',
    ),
    never('hosts-leave-extensions-alone', { path: '^src/hosts/' }, '^extensions/', 'Hosts wire src.'),
    layer(
      'hubspot-cards-import-views-and-wire',
      hubspotCards,
      [hubspotCards, views, wire, npm('react', '@types/react', '@hubspot/ui-extensions')],
      'A card renders a state: no engine, no CRM, no function.',
    ),
    typesOnly(
      'cards-take-types',
      { path: [hubspotCards, salesforceCards] },
      { path: [views, wire] },
      'Views and wire reach a card as data; it needs their types.',
    ),
    layer(
      'salesforce-cards-import-the-platform',
      salesforceCards,
      [salesforceCards, views, wire, ...lightning, npm('lwc', '@salesforce')],
      'An LWC imports the platform and the generated module, nothing else.',
      {}, // the platform’s modules resolve on the platform only
    ),
    layer(
      'preview-imports-views-and-wire',
      preview,
      [
        preview,
        views,
        wire,
        anyNode, // its server; the page is bundled for a browser, where Node is not to be had
        npm('react', 'react-dom', '@types/react', '@types/react-dom', '@remote-ui', '@hubspot/ui-extensions'),
      ],
      'The preview runs built bundles and reaches the local CRM over HTTP.',
    ),
    typesOnly(
      'preview-takes-types',
      { path: preview },
      { path: [views, wire] },
      'The preview runs the built bundles; of the sources it needs types.',
    ),
    never(
      'nobody-imports-scripts',
      { pathNot: '^(scripts|tests)/' },
      '^scripts/',
      'Scripts are run, or tested.',
    ),
    never('nobody-imports-tests', { pathNot: '^tests/' }, '^tests/', 'Nothing stands on tests.'),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that import each other, types included, are one module.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'An import that resolves to nothing escapes every other rule.',
      from: { pathNot: salesforceCards },
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'A package that package.json does not name is there by accident.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript API, so @swc/core parses; without it nothing is seen.
    parser: 'swc',
    doNotFollow: { path: ['(^|/)node_modules/', '^dist/'] },
    exclude: { path: ['^tests/architecture/canaries/', '^\\.cache/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
};
