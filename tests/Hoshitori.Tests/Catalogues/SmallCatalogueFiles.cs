namespace Hoshitori.Tests.Catalogues;

/// <summary>The files of the small catalogue.</summary>
internal static class SmallCatalogueFiles
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["catalogue.yaml"] = """
            format: 1
            revision: "2026-11-24"
            """,
        ["profile.yaml"] = """
            facts:
              - id: industry
                type: choice
                title: {ja: 業種, en: Industry}
                ask: {ja: 業種は何ですか。, en: Which industry?}
                choices:
                  - id: wholesale
                    title: {ja: 卸売, en: Wholesale}
              - id: servers
                type: uses
                title: {ja: サーバ, en: Servers}
                ask: {ja: "[[backup]]用のものも含めて、サーバがありますか。", en: Do you have servers?}
              - id: remote_work
                type: uses
                title: {ja: テレワーク, en: Remote work}
                ask: {ja: テレワークをしますか。, en: Do people work remotely?}
            """,
        ["glossary.yaml"] = """
            terms:
              - id: backup
                term: {ja: バックアップ, en: backup}
                reading: ばっくあっぷ
                meaning: {ja: 別の所に置く写し。, en: A copy kept elsewhere.}
            """,
        ["controls/devices.yaml"] = """
            topic:
              id: devices
              title: {ja: 機器, en: Devices}
              summary: {ja: まず数えます。, en: Count first.}
            controls:
              - id: pc-register
                topic: devices
                kind: register
                title: {ja: PCの台帳, en: Register of PCs}
                ask: {ja: PCの台帳がありますか。, en: Is there a register of PCs?}
                why: {ja: 知らないPCは守れません。, en: Unknown PCs stay unprotected.}
                how:
                  - {ja: 数えて表に書きます。, en: Count and write a table.}
                proof:
                  - {ja: 台帳, en: The register}
                owner: it
                effort_hours: 4
              - id: server-register
                topic: devices
                kind: register
                title: {ja: サーバの台帳, en: Register of servers}
                ask: {ja: 借りているものも含めて、サーバの一覧を毎年直していますか。, en: Is the list of servers corrected yearly?}
                how:
                  - {ja: 業者にも聞きます。, en: Ask the vendor too.}
                proof:
                  - {ja: 一覧, en: The list}
                owner: vendor
                effort_hours: 2.5
                every: P1Y
                applies_when: {uses: servers}
              - id: quick-updates
                topic: devices
                kind: setting
                title: {ja: 早い更新, en: Quick updates}
                ask: {ja: 更新プログラムを出てから１４日以内に入れていますか。, en: Are updates installed within 14 days?}
                how:
                  - {ja: "自動更新を入れ、先に[[backup|写し]]を取ります。", en: Switch on automatic updates.}
                proof:
                  - {ja: 設定の画面, en: Screen of the setting}
                owner: it
                effort_hours: 3
                measured_by: [endpoint.updates]
            """,
        ["schemes/scs/2026-03-27.yaml"] = """
            scheme: scs
            edition: "2026-03-27"
            title: {ja: SCS, en: SCS}
            readiness: all
            stars: [3, 4]
            official_url: https://www.example.jp/scs
            sources:
              - id: S1
                title: {ja: 公式の表, en: Official table}
                url: https://www.example.jp/scs.xlsx
                date: "2026-03-27"
            draft_numbers:
              - {id: 4-5-2, meant: {ja: 出口, en: Exits}, now: {ja: もうない。, en: Gone.}, source: S1, confidence: inferred}
            categories:
              - id: "4"
                title: {ja: 防御, en: Protection}
            requirements:
              - id: 4-4-3
                category: "4"
                title: {ja: 更新, en: Updates}
                summary: {ja: 更新します。, en: Keep up to date.}
                criteria:
                  - id: 4-4-3-1
                    star: 3
                    summary: {ja: 14日以内に入れる。, en: Within 14 days.}
                    needs: {all: [pc-register, quick-updates]}
                    parameters:
                      max_days: 14
                      targets: [PC, サーバ]
                    confidence: official
                  - id: 4-4-3-2
                    star: 4
                    summary: {ja: サーバも。, en: Servers too.}
                    needs: {any: [server-register, {all: [quick-updates]}]}
                    when: {all: [{uses: remote_work}, {employees: {min: 2, max: 300}}]}
                    conditional: {ja: テレワークをする場合, en: Where people work remotely}
                    frequency: annual
                    refs: [4-4-3-1]
                    confidence: official
            """,
        ["schemes/security-action/2026-04.yaml"] = """
            scheme: security-action
            edition: "2026-04"
            title: {ja: 自社診断, en: Self-diagnosis}
            readiness: declaration
            stars: [2]
            official_url: https://www.example.jp/sa
            sources:
              - id: S1
                title: {ja: 公式, en: Official}
            categories:
              - id: two-star
                title: {ja: ★2, en: ★2}
            scoring:
              points: {done: 4, partly: 2, not_done: 0, dont_know: -1}
              bands:
                - id: all
                  min: -1
                  max: 4
                  status: {ja: まだ, en: Not yet}
                  next: {ja: 直す, en: Mend}
                  advice: {ja: 一つずつ。, en: One by one.}
            requirements:
              - id: self-diagnosis
                category: two-star
                title: {ja: 診断, en: Diagnosis}
                summary: {ja: 答えます。, en: Answer.}
                criteria:
                  - id: os-update
                    star: 2
                    number: 1
                    number_confidence: secondary
                    title: {ja: 更新, en: Updates}
                    summary: {ja: 更新する。, en: Update.}
                    question: {ja: "[[backup]]を取ってから更新していますか。", en: Do you update?}
                    advice: {ja: 自動にします。, en: Make it automatic.}
                    needs: quick-updates
                    gate: answered
                    confidence: official
            """,
        ["threats/quick-check.yaml"] = """
            threats:
              - id: updates
                title: {ja: 更新, en: Updates}
                items: [os-update]
                attack: {ja: 弱点から入ります。, en: They use weaknesses.}
                monday: {ja: 自動更新を確かめます。, en: Check automatic updates.}
                sources:
                  - id: S1
                    title: {ja: 出典, en: Source}
            """,
    };
}
