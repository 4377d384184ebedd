// Lints every model below the given folder and says, per model, what is wrong and where. Exit code 1 when anything is.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const config = JSON.parse(await readFile(new URL('.bpmnlintrc', import.meta.url)));

const folder = process.argv[2];
const models = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.bpmn')).sort();

const moddle = new BpmnModdle({ camunda });
const linter = new Linter({ config, resolver: new NodeResolver({ require }) });

let errors = 0;
for (const model of models) {
  const { rootElement, warnings } = await moddle.fromXML(await readFile(join(folder, model), 'utf8'));
  const problems = warnings.map((warning) => ({ id: '', message: warning.message, rule: 'readable' }));
  for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
    for (const { id, message, category } of reports) {
      if (category === 'error' || category === 'rule-error') {
        problems.push({ id, message, rule });
      }
    }
  }
  for (const { id, message, rule } of problems) {
    console.error(`[ERROR] processes/${model}: ${id || ''} ${message} (${rule})`);
  }
  errors += problems.length;
}

if (errors > 0) {
  console.error(`[ERROR] ${errors} problem(s) in the models`);
  process.exit(1);
}
console.log(`${models.length} models linted`);
