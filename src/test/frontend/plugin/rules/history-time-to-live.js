'use strict';

const { is } = require('../is');

/** In days: the engine reads "P730D" and fails on "P2Y". */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'Process') && node.isExecutable && !/^P\d+D$/.test(node.get('camunda:historyTimeToLive') || '')) {
      reporter.report(node.id, 'needs camunda:historyTimeToLive in days, such as P730D');
    }
  }
});
