'use strict';

const { is } = require('../is');

const VALUE = `(?:[a-zA-Z_]\\w*|'[\\w -]*'|"[\\w -]*"|-?\\d+|true|false|null)`;
const COMPARISON = `!?\\s*(?:${VALUE}|empty\\s+${VALUE})(?:\\s*(?:==|!=|<=|>=|<|>)\\s*${VALUE})?`;
const CONDITION = new RegExp(`^[$#]\\{\\s*${COMPARISON}(?:\\s*(?:&&|\\|\\||and|or)\\s*${COMPARISON})*\\s*\\}$`);
const DATE = /^[$#]\{\s*[a-zA-Z_]\w*\s*\}$/;

/** Conditions compare variables; timers take their moment from a variable that our calendar has worked out. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'SequenceFlow') && node.conditionExpression) {
      const { body, language } = node.conditionExpression;
      if (language || !CONDITION.test((body || '').trim())) {
        reporter.report(node.id, `has the condition "${body}": a condition compares variables and does nothing else`);
      }
    }
    if (is(node, 'TimerEventDefinition')) {
      // "Look again every seven days" promises nobody a day, so it may be counted in hours.
      if (/^R\/P\d+D$/.test(((node.timeCycle || {}).body || '').trim())) {
        return;
      }
      if (node.timeCycle || node.timeDuration || !DATE.test(((node.timeDate || {}).body || '').trim())) {
        reporter.report(node.id, 'must be a timeDate with one variable: dates are counted in working days before');
      }
    }
  }
});
