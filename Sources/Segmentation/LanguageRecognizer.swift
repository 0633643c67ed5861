public enum LanguageRecognizer { public static func recognize(_ text: [UInt8]) -> String? { nil } }
