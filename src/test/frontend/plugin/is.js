'use strict';

/** The kind of an element without its namespace: "userTask" for bpmn:UserTask. */
exports.kind = (node) => (node.$type || '').replace(/^bpmn:/, '');

exports.is = (node, ...kinds) => kinds.includes(exports.kind(node));

/** Extension elements of one kind, such as camunda:Properties. */
exports.extensions = (node, type) =>
  ((node.extensionElements && node.extensionElements.values) || []).filter((value) => value.$type === type);

/** ${aBeanOrVariable} and nothing else. */
exports.bareName = /^[$#]\{\s*[a-zA-Z_]\w*\s*\}$/;
