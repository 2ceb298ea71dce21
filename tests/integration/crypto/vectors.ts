/** Published vectors, in hex. The sources are named beside each. */

/** NIST GCM test cases 13–15 for AES-256 (McGrew and Viega), all without associated data. */
export const gcmVectors = [
  { key: '00'.repeat(32), nonce: '00'.repeat(12), plain: '', cipher: '', tag: '530f8afbc74536b9a963b4f1c4cb738b' },
  { key: '00'.repeat(32), nonce: '00'.repeat(12), plain: '00'.repeat(16), cipher: 'cea7403d4d606b6e074ec5d3baf39d18', tag: 'd0d1c8a799996bf0265b98b5d48ab919' },
  {
    key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
    nonce: 'cafebabefacedbaddecaf888',
    plain: 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    cipher: '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
] as const

/** NIST GCM test case 16: with associated data, 60 bytes of plaintext. */
export const gcmWithData = {
  key: gcmVectors[2].key,
  nonce: gcmVectors[2].nonce,
  data: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
  plain: gcmVectors[2].plain.slice(0, 120),
  cipher: gcmVectors[2].cipher.slice(0, 120),
  tag: '76fc6ece0f4e1768cddf8853bb2d551b',
} as const

/** RFC 5869, appendix A, cases 1–3 (SHA-256). */
export const hkdfVectors = [
  { secret: '0b'.repeat(22), salt: '000102030405060708090a0b0c', info: 'f0f1f2f3f4f5f6f7f8f9', length: 42, key: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865' },
  {
    secret: Buffer.from(Array.from({ length: 80 }, (_, n) => n)).toString('hex'),
    salt: Buffer.from(Array.from({ length: 80 }, (_, n) => 0x60 + n)).toString('hex'),
    info: Buffer.from(Array.from({ length: 80 }, (_, n) => 0xb0 + n)).toString('hex'),
    length: 82,
    key: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  { secret: '0b'.repeat(22), salt: '', info: '', length: 42, key: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8' },
] as const

/** RFC 7748 §5.2: scalar, u-coordinate, output. */
export const x25519Vectors = [
  { scalar: 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4', point: 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c', shared: 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552' },
  { scalar: '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d', point: 'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493', shared: '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957' },
] as const

/** RFC 7748 §6.1. */
export const x25519Agreement = {
  alicePrivate: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  alicePublic: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  bobPrivate: '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
  bobPublic: 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  shared: '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
} as const

/** Points of small order on Curve25519 and its twist: whatever the private key, all know what is agreed. */
export const smallOrderPoints = ['00'.repeat(32), `01${'00'.repeat(31)}`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157', `ec${'ff'.repeat(30)}7f`, `ed${'ff'.repeat(30)}7f`, `ee${'ff'.repeat(30)}7f`] as const

/** RFC 8032 §7.1, tests 1–3. */
export const ed25519Vectors = [
  { secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', message: '', signature: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b' },
  { secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', message: '72', signature: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00' },
  { secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', message: 'af82', signature: '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a' },
] as const

/** RFC 9106 §5.3: Argon2id with a secret and associated data. */
export const argon2Rfc = { password: '01'.repeat(32), salt: '02'.repeat(16), secret: '03'.repeat(8), data: '04'.repeat(12), memoryKib: 32, passes: 3, lanes: 4, tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659' } as const

/** The reference implementation's own tests of Argon2id, version 1.3: `password`, `somesalt`. */
export const argon2Reference = [
  { memoryKib: 65_536, passes: 2, lanes: 1, tag: '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7' },
  { memoryKib: 256, passes: 2, lanes: 1, tag: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' },
  { memoryKib: 256, passes: 2, lanes: 2, tag: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037' },
  { memoryKib: 65_536, passes: 1, lanes: 1, tag: 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98' },
  { memoryKib: 65_536, passes: 4, lanes: 1, tag: '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c' },
] as const
