export { type ChannelsConfig, ChannelsModule } from './channels.module.js';
export { NodemailerMailSender } from './email/nodemailer-mail-sender.js';
export { HmacLinkSigner } from './links/hmac-link-signer.js';
export { renderMessage } from './templates/render-message.js';
