// What Teams asks of a card and neither the types nor the renderer check.

function* nodes(value) {
  if (Array.isArray(value)) {
    for (const item of value) {
      yield* nodes(item);
    }
  } else if (value && typeof value === 'object') {
    yield value;
    // What a button carries is data, not part of the card.
    const { data, ...rest } = value;
    yield* nodes(Object.values(rest));
  }
}

/** What is wrong with a card by Teams' rules and the design's own bounds. */
export function faults(card) {
  const all = [...nodes(card)];
  const size = JSON.stringify(card).length * 2;
  const actions = all.filter(node => /^Action\./.test(node.type ?? '') && node !== card);
  return [
    ...(card.version === '1.5' ? [] : [`version is ${card.version}, not 1.5`]),
    ...(card.fallbackText ? [] : ['fallbackText is missing']),
    ...((card.actions?.length ?? 0) > 6 ? [`${card.actions.length} actions, more than 6`] : []),
    ...(size <= 24 * 1024 ? [] : [`${size} bytes in UTF-16, more than 24 KiB`]),
    ...all.filter(node => node.type === 'TextBlock' && node.wrap !== true).map(node => `a text without wrap: ${node.text?.slice(0, 40)}`),
    ...all.filter(node => node.type === 'Media').map(() => 'media is not shown in Teams'),
    ...actions.filter(action => !action.title?.trim()).map(action => `${action.type} without a title`),
    ...actions.filter(action => action.style === 'destructive').map(action => `${action.title}: destructive styling is not supported`),
  ];
}

/** A card without what came after 1.2 and says so itself by a fallback: what a phone's older renderer is left with. */
export function asOlderClientsReadIt(node) {
  if (Array.isArray(node)) {
    return node.map(asOlderClientsReadIt);
  }

  if (!node || typeof node !== 'object') {
    return node;
  }

  const chosen = node.type === 'Action.Execute' && typeof node.fallback === 'object' ? node.fallback : node;
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, name === 'data' ? value : asOlderClientsReadIt(value)]));
}
