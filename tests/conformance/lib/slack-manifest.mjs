// Slack's lengths and counts for an app manifest, which its published types do not know.

const limits = [
  ['display_information.name', 35],
  ['display_information.description', 140],
  ['display_information.long_description', 4_000],
  ['features.bot_user.display_name', 80],
];

const at = (node, path) => path.split('.').reduce((value, name) => value?.[name], node);

/** What is wrong with a manifest beyond its shape. */
export function faults(manifest) {
  const shortcuts = manifest.features?.shortcuts ?? [];
  const commands = manifest.features?.slash_commands ?? [];
  return [
    ...(manifest.display_information?.name ? [] : ['display_information.name is missing']),
    ...limits.filter(([path, most]) => (at(manifest, path)?.length ?? 0) > most).map(([path, most]) => `${path} is longer than ${most}`),
    ...(shortcuts.length > 10 ? ['more than 10 shortcuts'] : []),
    ...shortcuts.filter(({ name }) => name.length > 24).map(({ name }) => `the shortcut's name '${name}' is longer than 24`),
    ...shortcuts.filter(({ description }) => description.length > 150).map(({ name }) => `the description of '${name}' is longer than 150`),
    ...(commands.length > 50 ? ['more than 50 commands'] : []),
    ...commands.filter(({ command }) => !/^\/[a-z0-9_-]{1,31}$/.test(command)).map(({ command }) => `'${command}' is no name of a command`),
  ];
}
