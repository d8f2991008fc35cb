/**
 * For dependency-cruiser only: package.json's "imports" (#domain and the others) lead into dist, which may not be
 * built; here they lead to the sources that dist is made of.
 */
const { imports } = require('./package.json');

const toSource = (target) => target.replace('./dist/', `${__dirname}/`).replace(/\.js$/, '.ts');

module.exports = {
  resolve: {
    alias: Object.fromEntries(
      Object.entries(imports).map(([name, target]) => [`${name}$`, toSource(target)]),
    ),
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
};
