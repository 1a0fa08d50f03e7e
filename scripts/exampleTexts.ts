import { examplesOf, type Example } from '../fixtures/n8n/examples';
import { anchor } from '../fixtures/anchor';
import { markdownTable } from './operationsTable';
import type { PlatformEntry } from '../fixtures/platforms';

/** The example workflows of a platform, in Markdown: what the note beside each says, a picture, and its file. */
export const exampleSections = (entry: PlatformEntry): string =>
	examplesOf(entry)
		.map(({ key, workflow }) =>
			[
				`### ${workflow.name}`,
				`![The workflow in n8n, after a run](images/workflows/${key}.png)`,
				noteOf(workflow),
				`[Its file](../playground/workflows/${key}.json): download it, then in n8n **Import from file**.`,
			].join('\n\n'),
		)
		.join('\n\n');

/** All example workflows as a table in Markdown. */
export const examplesOverview = (entries: readonly PlatformEntry[]): string =>
	markdownTable(
		['Platform', 'Example workflow', 'What it does'],
		entries.flatMap((entry) =>
			examplesOf(entry).map(({ workflow }, nth) => [
				nth === 0 ? entry.platform.name : '',
				`[${workflow.name}](${entry.page}#${anchor(workflow.name)})`,
				firstSentence(noteOf(workflow)),
			]),
		),
	);

/** What the note of a workflow says, without its heading and what is about the demo alone. */
function noteOf({ name, nodes }: Example['workflow']): string {
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const { content = '' } = (note?.parameters ?? {}) as { content?: string };
	const paragraphs = content.split('\n\n').filter((one) => !/^(#|\*\*In the playground)/.test(one));
	if (paragraphs.length === 0) throw new Error(`The workflow "${name}" has no note`);
	return paragraphs.join('\n\n');
}

const firstSentence = (text: string) => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
