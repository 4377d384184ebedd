'use strict';

const { is } = require('../is');

/** What to do and why is shown on the page, so every user task says it. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'UserTask')) {
      const text = (node.documentation || []).map((entry) => entry.text || '').join(' ').trim();
      if (text.length < 20) {
        reporter.report(node.id, 'has no documentation: say in a sentence or two what to do and why');
      }
    }
  }
});
