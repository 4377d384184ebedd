'use strict';

// Every rule is an error: a model that breaks one does not leave the build.
const names = [
  'delegate-beans-only',
  'documented-user-task',
  'due-in-working-days',
  'form-from-deployment',
  'history-time-to-live',
  'id-prefix',
  'named-in-plain-words',
  'variables-only-conditions'
];

const rules = {};
for (const name of names) {
  rules[name] = './rules/' + name;
}

module.exports = {
  rules,
  configs: {
    all: { rules: Object.fromEntries(names.map((name) => [name, 'error'])) }
  }
};
