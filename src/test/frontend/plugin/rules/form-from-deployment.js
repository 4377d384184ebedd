'use strict';

const { is } = require('../is');

/** Forms, decisions and called models come from the same deployment, so that running cases keep what they started with. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'UserTask')) {
      if (!node.get('camunda:formRef') || node.get('camunda:formRefBinding') !== 'deployment') {
        reporter.report(node.id, 'needs camunda:formRef with camunda:formRefBinding="deployment"');
      }
      if (node.get('camunda:formKey')) {
        reporter.report(node.id, 'has a form key: forms are named by camunda:formRef');
      }
      if (!node.get('camunda:candidateGroups') && !node.get('camunda:assignee')) {
        reporter.report(node.id, 'is for nobody: give it camunda:candidateGroups or camunda:assignee');
      }
    }
    if (is(node, 'BusinessRuleTask') && node.get('camunda:decisionRef')) {
      if (node.get('camunda:decisionRefBinding') !== 'deployment') {
        reporter.report(node.id, 'needs camunda:decisionRefBinding="deployment"');
      }
    }
    if (is(node, 'CallActivity')) {
      if (node.get('camunda:calledElementBinding') !== 'deployment') {
        reporter.report(node.id, 'needs camunda:calledElementBinding="deployment"');
      }
    }
  }
});
