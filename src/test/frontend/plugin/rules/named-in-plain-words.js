'use strict';

const { kind, is } = require('../is');

/** Names are read by managers and residents in the picture of a case and in the list beside it. */
module.exports = () => ({
  check(node, reporter) {
    const isNode = /(Task|Event|Activity|SubProcess)$/.test(kind(node)) || is(node, 'Process');
    const isQuestion = is(node, 'ExclusiveGateway', 'InclusiveGateway') && (node.outgoing || []).length > 1;
    const isAnswer =
      is(node, 'SequenceFlow') && is(node.sourceRef || {}, 'ExclusiveGateway', 'InclusiveGateway') &&
      (node.sourceRef.outgoing || []).length > 1;
    if ((isNode || isQuestion || isAnswer) && !(node.name || '').trim()) {
      reporter.report(node.id, 'has no name');
    }
  }
});
