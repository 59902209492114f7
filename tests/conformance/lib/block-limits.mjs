// Slack's lengths and counts, which its published types do not know.

const text = (node, name, most) => {
  const value = node[name]?.text;
  return value === undefined ? [] : [
    ...(value.length === 0 ? [`${node.type}.${name} is empty`] : []),
    ...(value.length > most ? [`${node.type}.${name} has ${value.length} characters, more than ${most}`] : []),
  ];
};
const string = (node, name, most) =>
  (node[name]?.length ?? 0) > most ? [`${node.type}.${name} has ${node[name].length} characters, more than ${most}`] : [];
const count = (node, name, most) =>
  (node[name]?.length ?? 0) > most ? [`${node.type}.${name} holds ${node[name].length}, more than ${most}`] : [];
const unique = (nodes, name) => {
  const ids = nodes.map(node => node[name]).filter(id => id !== undefined);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${name} '${id}' stands twice`);
};

/** By type of node: what is wrong with it. */
const rules = {
  header: node => text(node, 'text', 150),
  section: node => [
    ...text(node, 'text', 3_000),
    ...count(node, 'fields', 10),
    ...(node.fields ?? []).flatMap(field => field.text.length > 2_000 ? [`a field has ${field.text.length} characters, more than 2000`] : []),
    ...(node.text || node.fields ? [] : ['a section holds neither text nor fields']),
  ],
  context: node => [
    ...count(node, 'elements', 10),
    ...node.elements.flatMap(element => (element.text?.length ?? 0) > 2_000 ? [`a context text has ${element.text.length} characters, more than 2000`] : []),
  ],
  actions: node => [...count(node, 'elements', 25), ...unique(node.elements, 'action_id')],
  button: node => [...text(node, 'text', 75), ...string(node, 'value', 2_000), ...string(node, 'url', 3_000), ...string(node, 'accessibility_label', 75)],
  input: node => [...text(node, 'label', 2_000), ...text(node, 'hint', 2_000)],
  plain_text_input: node => [...text(node, 'placeholder', 150), ...((node.max_length ?? 0) > 3_000 ? ['max_length above 3000'] : [])],
  static_select: node => [...count(node, 'options', 100), ...text(node, 'placeholder', 150)],
  markdown: node => string(node, 'text', 12_000),
  modal: node => [...text(node, 'title', 24), ...text(node, 'submit', 24), ...text(node, 'close', 24), ...string(node, 'private_metadata', 3_000)],
};

function* nodes(value) {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* nodes(item);
    }
  } else if (value && typeof value === 'object') {
    yield value;
    yield* nodes(Object.values(value));
  }
}

/** All characters Slack counts before it answers `msg_blocks_too_long`. */
const characters = blocks => [...nodes(blocks)].reduce((sum, node) => sum + (typeof node.text === 'string' ? node.text.length : 0), 0);

/** A sequence that pings someone when Slack reads it as mrkdwn. */
const ping = /<(?:!|@|#|mailto:|https?:)/u;

/**
 * What is wrong with a message or a view.
 * @param {{ blocks: object[], text?: string, type?: string }} payload a message, or a view (which has a `type`)
 */
export function faults(payload) {
  const isView = payload.type === 'modal' || payload.type === 'home';
  const all = [...nodes(isView ? payload : payload.blocks)];
  const total = characters(payload.blocks);
  return [
    ...(payload.blocks.length > (isView ? 100 : 50) ? [`${payload.blocks.length} blocks`] : []),
    ...(payload.blocks.length === 0 ? ['no block at all'] : []),
    ...(isView || total <= 13_200 ? [] : [`${total} characters in all, more than 13200`]),
    ...unique(payload.blocks, 'block_id'),
    ...all.flatMap(node => [...(rules[node.type]?.(node) ?? []), ...string(node, 'block_id', 255), ...string(node, 'action_id', 255)]),
    ...all.filter(node => node.type === 'mrkdwn' && ping.test(node.text)).map(node => `mrkdwn that pings or links: ${node.text.match(ping)[0]}…`),
  ];
}
