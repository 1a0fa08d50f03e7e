// Loaded into n8n: when the playground is gone without a word (killed, crashed), n8n goes too.
if (process.channel) {
	process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
	process.channel.unref();
}
