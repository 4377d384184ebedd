'use strict';

const { is, extensions, bareName } = require('../is');

const TASKS = ['ServiceTask', 'SendTask', 'BusinessRuleTask', 'MessageEventDefinition'];

/** Models name beans: ${publishCallOutDelegate}. No classes, no expressions, no scripts, no connectors, no topics. */
module.exports = () => ({
  check(node, reporter) {
    const refuse = (what) => reporter.report(node.id, what);
    if (is(node, 'ScriptTask')) {
      refuse('has a script: call a delegate bean instead');
    }
    if (is(node, ...TASKS)) {
      for (const attribute of ['class', 'expression', 'topic', 'type']) {
        if (node.get('camunda:' + attribute)) {
          refuse(`uses camunda:${attribute}: use camunda:delegateExpression="\${aBean}"`);
        }
      }
      const delegate = node.get('camunda:delegateExpression');
      if (delegate && !bareName.test(delegate)) {
        refuse(`calls "${delegate}": a delegate is a bean's name and nothing else, as in \${aBean}`);
      }
      const isEvent = is(node, 'MessageEventDefinition');
      const isDecision = is(node, 'BusinessRuleTask') && node.get('camunda:decisionRef');
      if (!delegate && !isDecision && !isEvent) {
        refuse('has no camunda:delegateExpression');
      }
    }
    for (const type of ['camunda:ExecutionListener', 'camunda:TaskListener']) {
      for (const listener of extensions(node, type)) {
        if (listener.script || listener.class || listener.expression || !bareName.test(listener.delegateExpression || '')) {
          refuse('has a listener that is not a bean: use camunda:delegateExpression="${aBean}"');
        }
      }
    }
    for (const io of extensions(node, 'camunda:InputOutput')) {
      for (const parameter of [...(io.inputParameters || []), ...(io.outputParameters || [])]) {
        if (parameter.definition || (/[$#]\{/.test(parameter.value || '') && !bareName.test(parameter.value))) {
          refuse(`computes the parameter "${parameter.name}": only a variable's name may stand there`);
        }
      }
    }
    if (extensions(node, 'camunda:Connector').length) {
      refuse('has a connector: nothing is sent from a model');
    }
  }
});
