'use strict';

const { is, extensions } = require('../is');

/** The due date, the reminder and the escalation of a step come from this property. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'UserTask')) {
      return;
    }
    const values = extensions(node, 'camunda:Properties')
      .flatMap((properties) => properties.values || [])
      .filter((property) => property.name === 'dueInWorkingDays')
      .map((property) => property.value);
    if (values.length !== 1 || !/^[1-9]\d{0,2}$/.test(values[0] || '')) {
      reporter.report(node.id, 'needs the extension property dueInWorkingDays, a number from 1 to 999');
    }
    if (node.get('camunda:dueDate') || node.get('camunda:followUpDate')) {
      reporter.report(node.id, 'sets a date itself: due dates are counted in working days, by dueInWorkingDays');
    }
  }
});
