import { at } from '../../nodes/shared';

test.each([
	[null, 'a'],
	[{ a: null }, 'a.b'],
	['text', 'length'],
	[{}, ''],
])('at(%j, %j) finds nothing', (value, path) => {
	expect(at(value, path)).toBeUndefined();
});
