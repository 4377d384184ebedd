'use strict';

const { kind } = require('../is');

const PREFIXES = {
  StartEvent: ['Start_'],
  EndEvent: ['End_'],
  UserTask: ['Task_'],
  ServiceTask: ['Service_'],
  SendTask: ['Service_'],
  ReceiveTask: ['Receive_'],
  CallActivity: ['Call_'],
  BusinessRuleTask: ['Rule_'],
  SubProcess: ['Sub_'],
  ExclusiveGateway: ['Gateway_'],
  ParallelGateway: ['Gateway_'],
  InclusiveGateway: ['Gateway_'],
  EventBasedGateway: ['Gateway_'],
  BoundaryEvent: ['Timer_', 'Message_', 'Event_'],
  IntermediateCatchEvent: ['Timer_', 'Message_', 'Event_'],
  IntermediateThrowEvent: ['Event_', 'Message_'],
  SequenceFlow: ['Flow_']
};

/** The kind of an element can be read off its id, in constants, logs and history. */
module.exports = () => ({
  check(node, reporter) {
    const wanted = PREFIXES[kind(node)];
    if (wanted && !wanted.some((prefix) => (node.id || '').startsWith(prefix))) {
      reporter.report(node.id, `should have an id that starts with ${wanted.join(' or ')}`);
    }
  }
});
