<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>vemo</name>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>
Speaks now</source>
        <translation>
Fala agora</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source> % certain</source>
        <translation> % de certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source> % coded twice</source>
        <translation> % anotado em dobro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source> (it is about "{named}")</source>
        <extracomment>said below the window</extracomment>
        <translation> (é sobre "{named}")</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source> (open)</source>
        <translation> (aberto)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source> (read only)</source>
        <translation> (só leitura)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source> (shared)</source>
        <translation> (compartilhado)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source> Accepted by {author}.</source>
        <translation> Aceita por {author}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source> Adjusted by {author}.</source>
        <translation> Ajustada por {author}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source> It looks at {videos}, from what was computed before.</source>
        <translation> Ela olha {videos}, a partir do que já foi calculado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source> Some things could not be kept; see the details.</source>
        <translation> Algumas coisas não puderam ser mantidas; veja os detalhes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source> That rests on {judged} stretches only: look at each.</source>
        <translation> Isso se apoia em apenas {judged} trechos: olhe cada um.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> The videos that were added stay.</source>
        <translation> Os vídeos adicionados ficam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> and {traces} traces</source>
        <translation> e {traces} traçados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source> apart</source>
        <translation> de distância</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source> frames/s</source>
        <translation> quadros/s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source> steps per second</source>
        <translation> passos por segundo</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> {count} conflicts, nothing was overwritten; see the details.</source>
        <translation><numerusform> {count} conflito, nada foi sobrescrito; veja os detalhes.</numerusform><numerusform> {count} conflitos, nada foi sobrescrito; veja os detalhes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source> · labels of {count} others hidden until done</source>
        <translation><numerusform> · rótulos de {count} outra pessoa ocultos até concluir</numerusform><numerusform> · rótulos de {count} outras pessoas ocultos até concluir</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source> · {hidden} of other networks</source>
        <translation> · {hidden} de outras redes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>"{color}" is no colour. Write it as #RRGGBB.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{color}" não é cor. Escreva como #RRGGBB.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{copy}" is a copy of "{kept}": they are one video.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{copy}" é uma cópia de "{kept}": os dois são um só vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>"{device}" is not a device. Use auto, cpu, cuda, cuda:0, cuda:1 … or mps.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{device}" não é um dispositivo. Use auto, cpu, cuda, cuda:0, cuda:1 … ou mps.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" calls its scheme "{id}". Write an identifier of letters, digits and hyphens there, such as moods-2; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" chama o seu esquema de "{id}". Escreva ali um identificador de letras, algarismos e hifens, como moods-2; nada foi alterado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" cannot be opened: it is not a media file, or its header is damaged. It was left as it is; copy it again or re-save it as MP4.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser aberto: não é um arquivo de mídia, ou seu cabeçalho está danificado. Ficou como estava; copie-o de novo ou salve-o como MP4.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" cannot be read as a file of weights. It may be incomplete: fetch it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser lido como arquivo de pesos. Pode estar incompleto: baixe-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" cannot be read from its drive. Nothing was changed; check the drive and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser lido de sua unidade. Nada foi mudado; verifique a unidade e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" cannot be read from its drive. Nothing was changed; check the drive.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser lido de sua unidade. Nada foi mudado; verifique a unidade.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" cannot be read. It was left as it is. Check the permissions of the file.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser lido. Ficou como está. Verifique as permissões do arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" cannot be read: {reason}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pode ser lido: {reason}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>"{name}" comes from an older version of the program and must be brought up to date, which needs writing. Open it once for writing; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" vem de uma versão anterior do programa e precisa ser atualizado, o que exige gravar. Abra-o uma vez para gravação; nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>"{name}" comes from an older version of the program and must be brought up to date, which needs writing. Open it once where it can be written; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" vem de uma versão anterior do programa e precisa ser atualizado, o que exige gravar. Abra-o uma vez onde possa ser gravado; nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" comes with the program and stays.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" vem com o programa e fica.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>"{name}" could not be read or written on the server. Everything saved before is safe on the server. Open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não pôde ser lido ou gravado no servidor. Tudo o que foi salvo antes está seguro no servidor. Abra o projeto de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" counts time in {quoted}, which ELAN does not know either.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" conta o tempo em {quoted}, que nem o ELAN conhece.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" declares an XML document type, which no annotation tool writes and which could fetch or blow up content. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" declara um tipo de documento XML, que nenhuma ferramenta de anotação grava e que poderia buscar ou inflar conteúdo. Não foi lido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>"{name}" does not say which version it is. It was left as it is. Whoever looks after the server can bring back a backup.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não diz de que versão é. Ficou como está. Quem cuida do servidor pode restaurar uma cópia.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" does not show which column is what. Say it with --columns, for example start=onset,end=offset,label=emotion. Its columns are: {listed}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não mostra qual coluna é o quê. Diga com --columns, por exemplo start=onset,end=offset,label=emotion. Suas colunas são: {listed}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>"{name}" has more than {most_tiers} attributes, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" tem mais de {most_tiers} atributos, demais para ler como rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" has no column "{named}". Its columns are: {listed}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem a coluna "{named}". Suas colunas são: {listed}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>"{name}" has no label that clearly means "{label}". Say which one to use.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem rótulo que signifique claramente "{label}". Diga qual usar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>"{name}" has no picture to read. Its sound can still be used.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem imagem para ler. O som ainda pode ser usado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/reading.py"/>
        <source>"{name}" has no picture, and {name_} looks at pictures. Nothing was changed. Choose a network that listens.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem imagem, e {name_} observa imagens. Nada foi mudado. Escolha uma rede que ouve.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>"{name}" has no picture, so there is nothing to make a proxy of.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem imagem; não há de que fazer proxy.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/vaanet_adapter.py"/>
        <source>"{name}" has no sound, and "{name_}" needs it. Nothing was changed. Choose CTEN, which looks at pictures alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem som, e "{name_}" precisa dele. Nada foi mudado. Escolha CTEN, que observa só imagens.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/tsl/adapter.py"/>
        <source>"{name}" has no {lacking}, and {name_} needs both picture and sound. Nothing was changed. Choose another network for this video.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não tem {lacking}, e {name_} precisa de imagem e som. Nada foi mudado. Escolha outra rede para este vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" holds a file that is not whole.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém um arquivo incompleto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>"{name}" holds a number that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém um número inválido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" holds a second that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém um segundo inválido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>"{name}" holds a time that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém um tempo inválido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds labels of several recordings named like "{name_}": {join}. Say which one with --recording and --video.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém rótulos de várias gravações com nome como "{name_}": {join}. Diga qual delas com --recording e --video.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds labels of {documents} recordings, and none is named like "{name_}". Say which one is meant with --recording.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém rótulos de {documents} gravações, e nenhuma se chama como "{name_}". Diga qual delas com --recording.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds more than numbers: it wants to run program code when it is opened. It was not opened and nothing was run. If you trust its source, ask there for a file that holds only a state dict, or for safetensors.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém mais que números: quer executar código ao ser aberto. Não foi aberto e nada foi executado. Se confia na origem, peça um arquivo só com um state dict, ou safetensors.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds more than tensors ({join}), so it is not clear what in it is the network. Save its state dict alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" contém mais que tensores ({join}); não está claro o que nele é a rede. Salve só seu state dict.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds no named tensors, so it is no file of weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém tensores com nome; não é um arquivo de pesos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/index.py"/>
        <source>"{name}" holds no picture or sound that can be read. It was left as it is; copy it again or re-save it as MP4.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém imagem ou som que possa ser lido. Ficou como estava; copie-o de novo ou salve-o como MP4.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" holds no ratings of CEAP-360VR.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém avaliações do CEAP-360VR.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds no recording "{recording}". It holds: {named}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém a gravação "{recording}". Contém: {named}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>"{name}" holds no subtitle with times.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém legenda com tempos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" holds no subtitles in a known format. It was left as it is; save it as SRT or WebVTT and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém legendas em um formato conhecido. Ficou como estava; salve como SRT ou WebVTT e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>"{name}" holds no video or sound file.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não contém arquivo de vídeo ou som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is XML of another kind: it begins with {quoted}, not "{root}".</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é XML de outro tipo: começa com {quoted}, não "{root}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is a TorchScript program, not a file of weights. It was not run.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é um programa TorchScript, não um arquivo de pesos. Não foi executado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>"{name}" is a binary file of Praat. Open it there and choose "Save as text file".</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é um arquivo binário do Praat. Abra-o lá e escolha "Save as text file".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>"{name}" is a scheme of NOVA that is not read: {quoted}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é um esquema do NOVA que não é lido: {quoted}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is a zip archive. Unpack it, then import the file that was in it.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é um arquivo zip. Descompacte-o e importe o arquivo de dentro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>"{name}" is another file of {name_} than the one that was installed first. Nothing was changed. If you know why it changed, add --accept-change.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é outro arquivo de {name_} que o instalado antes. Nada foi mudado. Se você sabe por que mudou, acrescente --accept-change.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" is damaged and cannot be unpacked.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está danificado e não pode ser descompactado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is damaged: "{name_}" holds values that are no numbers.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está danificado: "{name_}" contém valores que não são números.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" is damaged: {quoted} is later than any recording.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está danificado: {quoted} é depois de qualquer gravação.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" is damaged: {quoted} is no time.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está danificado: {quoted} não é um tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" is empty.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está vazio.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" is empty. It was left as it is; copy it again from its source.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está vazio. Ficou como estava; copie-o de novo da origem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is larger than {most_bytes} MiB, too large for a file of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" passa de {most_bytes} MiB, grande demais para um arquivo de rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/tsl/adapter.py"/>
        <source>"{name}" is longer than {name_} can read: {minutes} minutes at this frame rate. Nothing was changed. Cut the video, or choose another network.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é mais longo do que {name_} pode ler: {minutes} minutos nesta taxa de quadros. Nada foi mudado. Corte o vídeo ou escolha outra rede.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is neither UTF-8 nor UTF-16. Save it anew as UTF-8.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é UTF-8 nem UTF-16. Salve-o de novo como UTF-8.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is nested too deeply or too large for a file of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é aninhado ou grande demais para um arquivo de rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>"{name}" is no WebVTT file: it does not begin with WEBVTT.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um arquivo WebVTT: não começa com WEBVTT.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>"{name}" is no annotation of CVAT: it states no version.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma anotação do CVAT: não declara versão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>"{name}" is no export of Label Studio in its JSON form.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma exportação JSON do Label Studio.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>"{name}" is no file of ANVIL: it has no tracks.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um arquivo do ANVIL: não tem trilhas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>"{name}" is no file of X-AnyLabeling's video classifier.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}” não é um arquivo do classificador de vídeos do X-AnyLabeling.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>"{name}" is no project of BORIS.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um projeto do BORIS.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>"{name}" is no project of VIA 3.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um projeto do VIA 3.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" is no rating of CARMA or DARMA: no column is named Second.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma avaliação do CARMA ou DARMA: nenhuma coluna se chama Second.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" is no rating of PAGAN: columns VideoTime and Value are missing.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma avaliação do PAGAN: faltam as colunas VideoTime e Value.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" is no spreadsheet of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma planilha do Datavyu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_tables.py"/>
        <source>"{name}" is no table of events that BORIS exported.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma tabela de eventos exportada pelo BORIS.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" is no whole spreadsheet of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é uma planilha completa do Datavyu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>"{name}" is not a file in the ActivityNet form.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um arquivo no formato ActivityNet.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is not a file.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" is not a file. Choose a video or sound file.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um arquivo. Escolha um arquivo de vídeo ou áudio.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" is not a label scheme that can be taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um esquema de rótulos utilizável.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>"{name}" is not a whole TextGrid of Praat.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é um TextGrid completo do Praat.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{name}" is not at "{parent}". Its labels are safe. Connect the disk, or say where the file lies now.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está em "{parent}". Os rótulos estão seguros. Conecte o disco ou diga onde o arquivo está agora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" is not at {parent}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está em {parent}. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" is not at {parent}. Nothing was changed; look where it was moved.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está em {parent}. Nada foi mudado; veja para onde foi movido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is not recognised as a file of labels. Name its --format: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é reconhecido como arquivo de rótulos. Diga seu --format: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>"{name}" is not the published file of {name_}: its checksum is another. It may be incomplete, or of another version. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não é o arquivo publicado de {name_}: sua soma de verificação é outra. Pode estar incompleto ou ser de outra versão. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is not whole as JSON. It may be cut off.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está completo como JSON. Pode ter sido cortado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is not whole as XML. It may be cut off.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está completo como XML. Pode ter sido cortado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is not whole as a table.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não está completo como tabela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>"{name}" is of version {get}; only {version} is known. Nothing of it was taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}” é da versão {get}; só {version} é conhecida. Nada dele foi aproveitado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/project.py"/>
        <source>"{name}" is open in another window, so here it is open for reading only. Close it there and open it again here to label.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" está aberto em outra janela; aqui está só para leitura. Feche-o lá e abra-o de novo aqui para rotular.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/own_networks.py"/>
        <source>"{name}" is the name of a network of the program. Give the one whose proposals these are another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é o nome de uma rede do programa. Dê outro nome à rede de que são estas propostas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" is too large for a label scheme.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é grande demais para um esquema de rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" is too large for a subtitle file. It was left as it is; choose another one.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" é grande demais para um arquivo de legendas. Ficou como estava; escolha outro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>"{name}" needs the files beside it. Import its folder, "{parent}".</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" precisa dos arquivos ao lado. Importe a pasta, "{parent}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/folder.py"/>
        <source>"{name}" of the built-in network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" da rede embutida não pode ser lido. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/project.py"/>
        <source>"{name}" or its folder cannot be written, so it is open for reading only. To label, copy it to a folder of yours or ask for permission to write.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" ou sua pasta não permite gravar; está aberto só para leitura. Para rotular, copie-o para uma pasta sua ou peça permissão de gravação.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" unpacks to more than any file of labels holds. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" se expande além de qualquer arquivo de rótulos. Não foi lido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" unpacks to more than any spreadsheet holds. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" se expande além de qualquer planilha. Não foi lido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{name}" was not found at "{path}": no file there has the same content. Its labels are safe. Choose another file or folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não foi encontrado em "{path}": nenhum arquivo ali tem o mesmo conteúdo. Os rótulos estão seguros. Escolha outro arquivo ou pasta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" was not written by PyTorch: parts of it are compressed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não foi gravado pelo PyTorch: partes dele estão compactadas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>"{name}" was written by a newer version of VEMO Desktop. It was left as it is. Install the newer version to open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" foi gravado por uma versão mais nova do VEMO Desktop. Ficou como está. Instale a versão mais nova para abri-lo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" was written neither by PyTorch nor as safetensors. It was not opened.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" não foi gravado pelo PyTorch nem como safetensors. Não foi aberto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/damage.py"/>
        <source>"{name}" {what}. The file was left exactly as it is. {remedy}</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}" {what}. O arquivo ficou exatamente como estava. {remedy}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/learnt.py"/>
        <source>"{name}", "{name_}" or "{name__}" of the built-in network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{name}", "{name_}" ou "{name__}" da rede embutida não pode ser lido. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{path}" cannot be read.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{path}" não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>"{path}" cannot be read. Check its permissions.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{path}" não pode ser lido. Verifique suas permissões.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>"{path}" cannot be read: {strerror}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{path}" não pode ser lido: {strerror}. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{path}" cannot be written. Choose another place.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{path}" não pode ser gravado. Escolha outro lugar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/lags.py"/>
        <source>"{reference}" says nothing on what this rater rated, so there is nothing to compare with.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{reference}" não diz nada sobre o que este avaliador avaliou; não há com que comparar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Analysis</source>
        <translation>&amp;Análise</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;File</source>
        <translation>Ar&amp;quivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Play</source>
        <translation>Re&amp;produzir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Review</source>
        <translation>&amp;Revisão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>(no name)</source>
        <extracomment>said below the window</extracomment>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>, about {seconds:.0f} s left</source>
        <translation>, restam cerca de {seconds:.0f} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>, run of {day}</source>
        <translation>, execução de {day}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>, the longest that was tried</source>
        <extracomment>said below the window</extracomment>
        <translation>, o maior que foi tentado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>, {total} an hour</source>
        <extracomment>said below the window</extracomment>
        <translation>, {total} por hora</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>- nothing</source>
        <translation>- nada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>- nothing new</source>
        <extracomment>said below the window</extracomment>
        <translation>- nada novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 gesture</source>
        <extracomment>said below the window</extracomment>
        <translation>1 gesto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>1 held-out video</source>
        <extracomment>said below the window</extracomment>
        <translation>1 vídeo reservado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 person</source>
        <extracomment>said below the window</extracomment>
        <translation>1 pessoa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>1 proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>1 proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>1 proposal is new</source>
        <extracomment>said below the window</extracomment>
        <translation>1 proposta é nova</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 proposal waits</source>
        <extracomment>said below the window</extracomment>
        <translation>1 proposta espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 segment</source>
        <extracomment>said below the window</extracomment>
        <translation>1 segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>1 video</source>
        <extracomment>said below the window</extracomment>
        <translation>1 vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan.py"/>
        <source>1-1 association with a parent annotation</source>
        <extracomment>said below the window</extracomment>
        <translation>associação 1-1 com uma anotação superior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>3D ResNet-101, trained on Kinetics</source>
        <extracomment>said below the window</extracomment>
        <translation>3D ResNet-101, treinada no Kinetics</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>3D ResNet-101, trained on Kinetics-700 and Moments in Time</source>
        <extracomment>said below the window</extracomment>
        <translation>3D ResNet-101, treinada no Kinetics-700 e no Moments in Time</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>A column cannot be "{unknown}". It can be: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma coluna não pode ser "{unknown}". Pode ser: {join}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sound_choices.py"/>
        <source>A delay lies between -{most_delay_ms} and {most_delay_ms} ms.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um atraso fica entre -{most_delay_ms} e {most_delay_ms} ms.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>A face: {expression} {percent}</source>
        <extracomment>said below the window</extracomment>
        <translation>Um rosto: {expression} {percent}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label</source>
        <extracomment>said below the window</extracomment>
        <translation>Um rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label scheme</source>
        <extracomment>said below the window</extracomment>
        <translation>Um esquema de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label scheme has 1 to {most_labels} labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um esquema de rótulos tem de 1 a {most_labels} rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>A lag is at most {longest_lag_us} seconds.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um atraso é de no máximo {longest_lag_us} segundos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>A name must have letters, and no colon, which networks have in theirs.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um nome precisa ter letras e nenhum dois-pontos, que as redes têm nos seus.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/own_networks.py"/>
        <source>A network cannot be called "{name}". Give it a name of letters, digits, spaces, dots, hyphens and underscores, 60 at most, that begins with a letter or digit.</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma rede não pode se chamar "{name}". Dê um nome de letras, algarismos, espaços, pontos, hifens e sublinhados, no máximo 60, que comece com letra ou algarismo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>A network cannot be compared with itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma rede não pode ser comparada consigo mesma.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>A network's proposals arrived. Undo passes over this.</source>
        <translation>As propostas de uma rede chegaram. Desfazer passa por cima disto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/picture_worker.py"/>
        <source>A picture of "{name}" cannot be decoded. The others can still be played.</source>
        <translation>Uma imagem de “{name}” não pode ser decodificada. As outras ainda podem ser reproduzidas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>A proposal is never deleted, so that the decision on it stays known. Reject it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma proposta nunca é excluída, para que a decisão sobre ela seja conhecida. Rejeite-a.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/proxy.py"/>
        <source>A proxy was not made by this program; it is not used.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um proxy não foi feito por este programa; não é usado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>A recording of {join} was cut short when the program ended. It was kept up to {format_time}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma gravação de {join} foi interrompida quando o programa terminou. Foi mantida até {format_time}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>A recording that was cut short waits: {message}</source>
        <extracomment>said below the window</extracomment>
        <translation>Uma gravação interrompida espera: {message}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>A run</source>
        <translation>Uma execução</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>A segment drawn by hand cannot be {done}; it can be deleted.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segmento desenhado à mão não pode ser {done}; pode ser excluído.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>A segment is labelled in "{name}". Move or delete it first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segmento está rotulado em "{name}". Mova-o ou apague-o primeiro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>A segment must lie within its video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segmento precisa ficar dentro de seu vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>A video is in one part only</source>
        <extracomment>said below the window</extracomment>
        <translation>Um vídeo está em uma só parte</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>AP of {label}</source>
        <extracomment>said below the window</extracomment>
        <translation>AP de {label}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>About VEMO Desktop</source>
        <extracomment>said below the window</extracomment>
        <translation>Sobre o VEMO Desktop</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Accept  {key}</source>
        <translation>Aceitar  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Accept above a score</source>
        <translation>Aceitar acima de uma pontuação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept above…</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar acima de…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept every proposal of the library that scores high enough; shows them first, one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceita todas as propostas da biblioteca com pontuação suficiente; mostra-as antes, e um desfazer basta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Accept proposals of this video</source>
        <translation>Aceitar as propostas deste vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>Accept proposed gold</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar ouro proposto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept the selected proposal and go to the next; with marks set, make the segment; on a segment of yours, only go on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceita a proposta selecionada e vai à próxima; com marcas, cria o segmento; em um segmento seu, só avança.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Accept the selected proposals</source>
        <translation>Aceitar as propostas selecionadas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Accept {count}</source>
        <translation>Aceitar {count}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Accept {count}  {key}</source>
        <translation>Aceitar {count}  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar {count} propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>Accept {count} proposals in {parts} videos</source>
        <extracomment>said below the window</extracomment>
        <translation>Aceitar {count} propostas em {parts} vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Actions and their keys</source>
        <translation>Ações e suas teclas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>ActivityNet JSON</source>
        <extracomment>said below the window</extracomment>
        <translation>ActivityNet JSON</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add demo library</source>
        <extracomment>said below the window</extracomment>
        <translation>Adicionar biblioteca de demonstração</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Add everything playable in a folder</source>
        <translation>Adicionar tudo o que pode ser reproduzido em uma pasta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add everything playable in a folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>Adiciona tudo o que pode ser reproduzido em uma pasta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Add files…</source>
        <translation>Adicionar arquivos…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add folder…</source>
        <extracomment>said below the window</extracomment>
        <translation>Adicionar pasta…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Add label…</source>
        <translation>Adicionar rótulo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Add the next segment of the lane to the selection. With the mouse: Ctrl or Shift and a click, or a frame drawn around them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Acrescenta à seleção o próximo segmento da pista. Com o mouse: Ctrl ou Shift e clique, ou uma moldura em volta deles.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Add the segment before in the lane to the selection.</source>
        <extracomment>said below the window</extracomment>
        <translation>Acrescenta à seleção o segmento anterior da pista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Add them to the library</source>
        <translation>Adiciona-os à biblioteca</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add video or sound files to the library.</source>
        <extracomment>said below the window</extracomment>
        <translation>Adiciona arquivos de vídeo ou áudio à biblioteca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Add videos</source>
        <translation>Adicionar vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add videos…</source>
        <extracomment>said below the window</extracomment>
        <translation>Adicionar vídeos…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Added {videos}</source>
        <translation>Adicionados: {videos}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>Adding up checksums</source>
        <extracomment>said below the window</extracomment>
        <translation>Calculando somas de verificação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Adjudicate</source>
        <translation>Arbitrar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Adjudicate…</source>
        <extracomment>said below the window</extracomment>
        <translation>Arbitrar…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Adjust proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>Ajustar proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Adopt</source>
        <translation>Adotar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Against</source>
        <translation>Contra</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Agreement on labels</source>
        <extracomment>said below the window</extracomment>
        <translation>Concordância em rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Agreement on traces</source>
        <extracomment>said below the window</extracomment>
        <translation>Concordância em traçados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>All defaults</source>
        <translation>Todas padrão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>All lanes…</source>
        <translation>Todas as pistas…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>All proposals decided</source>
        <translation>Propostas todas decididas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>All videos of a subject, found in file names by {subject}, stay together</source>
        <extracomment>said below the window</extracomment>
        <translation>Todos os vídeos de um sujeito, achado nos nomes de arquivos por {subject}, ficam juntos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>All videos of one source, the folder they lie in, stay together</source>
        <extracomment>said below the window</extracomment>
        <translation>Todos os vídeos de uma fonte, a pasta em que estão, ficam juntos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>Alfa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Alpha for unitizing (uα)</source>
        <extracomment>said below the window</extracomment>
        <translation>Alfa de unitização (uα)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Alpha for what (cuα)</source>
        <extracomment>said below the window</extracomment>
        <translation>Alfa do quê (cuα)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Also what another network contradicts</source>
        <translation>Também o que outra rede contradiz</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Also written to {report}</source>
        <translation>Também gravado em {report}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Analyse</source>
        <translation>Analisar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>Analyse  {key}</source>
        <translation>Analisar  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse each video that has no curves yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisa cada vídeo que ainda não tem curvas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse everything new</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisar tudo que é novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse this video</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisar este vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>Analyse with</source>
        <translation>Analisar com</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse with…</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisar com…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/network_acts.py"/>
        <source>Analyse “{title}” with</source>
        <translation>Analisar “{title}” com</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Analysed, waiting</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisados, em espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Analysing</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>And {more} more like these.</source>
        <extracomment>said below the window</extracomment>
        <translation>E mais {more} como estes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Anger</source>
        <extracomment>said below the window</extracomment>
        <translation>Raiva</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>Annotations for NOVA and SSI; one pair of files per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>Anotações para NOVA e SSI; um par de arquivos por vídeo, esquema, camada e autor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Annotators</source>
        <translation>Anotadores</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Annotators…</source>
        <extracomment>said below the window</extracomment>
        <translation>Anotadores…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Anticipation</source>
        <extracomment>said below the window</extracomment>
        <translation>Antecipação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Apart</source>
        <extracomment>said below the window</extracomment>
        <translation>Distância</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Apple graphics</source>
        <translation>Gráficos Apple</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Are proposals of {label} right, the sure ones first?</source>
        <extracomment>said below the window</extracomment>
        <translation>As propostas de {label} estão certas, as seguras primeiro?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Are the right segments proposed, and no others?</source>
        <extracomment>said below the window</extracomment>
        <translation>São propostos os segmentos certos, e nenhum outro?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Arousal</source>
        <extracomment>said below the window</extracomment>
        <translation>Ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Arousal alone</source>
        <translation>Só ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Arousal turned round</source>
        <translation>Ativação invertida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>As TSL-300 has it: times as text, labels p and n</source>
        <translation>Como no TSL-300: tempos como texto, rótulos p e n</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>As recorded</source>
        <translation>Como gravado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>As the system</source>
        <extracomment>said below the window</extracomment>
        <translation>Conforme o sistema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Asking the server…</source>
        <translation>Perguntando ao servidor…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Asks</source>
        <extracomment>said below the window</extracomment>
        <translation>Pergunta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>At least one of the traces never changes, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Pelo menos um dos traçados nunca muda; não há variação em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>At the playhead</source>
        <translation>No cursor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>At work</source>
        <extracomment>said below the window</extracomment>
        <translation>Trabalhando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Attention</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Audacity labels</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos do Audacity</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis of arousal</source>
        <translation>Eixo da ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis of valence</source>
        <translation>Eixo da valência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis {number}</source>
        <translation>Eixo {number}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/beats-iter3-plus/pack.json"/>
        <source>BEATs iter3+, fine-tuned on AudioSet</source>
        <extracomment>said below the window</extracomment>
        <translation>BEATs iter3+, ajustado no AudioSet</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Back to the video</source>
        <translation>Voltar ao vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Begin</source>
        <translation>Começar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Beginning</source>
        <translation>Começo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Better</source>
        <translation>Melhor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Between the highest and the lowest person, on the scale from -1 to 1</source>
        <translation>Entre a pessoa mais alta e a mais baixa, na escala de -1 a 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Blind: what others decided is hidden until one is done with the video</source>
        <translation>Às cegas: o que outros decidiram fica oculto até se concluir o vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/trace_moments.py"/>
        <source>Both traces stay at the same value throughout, so there is nothing to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os dois traçados ficam sempre no mesmo valor; não há em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>Bring video back</source>
        <extracomment>said below the window</extracomment>
        <translation>Trazer vídeo de volta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Built-in network</source>
        <extracomment>said below the window</extracomment>
        <translation>Rede embutida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>Built-in, taught in “{project}” ({name}, {videos} videos)</source>
        <extracomment>said below the window</extracomment>
        <translation>Rede embutida, ensinada em “{project}” ({name}, {videos} vídeos)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>By the trace of</source>
        <extracomment>said below the window</extracomment>
        <translation>Pelo traçado de</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>By {author}</source>
        <translation>De {author}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>CARMA and DARMA</source>
        <extracomment>said below the window</extracomment>
        <translation>CARMA e DARMA</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>CCC, mean</source>
        <extracomment>said below the window</extracomment>
        <translation>CCC, média</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>CCC, {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>CCC, {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/clip-vit-b32/pack.json"/>
        <source>CLIP ViT-B/32</source>
        <extracomment>said below the window</extracomment>
        <translation>CLIP ViT-B/32</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>CSV tables</source>
        <extracomment>said below the window</extracomment>
        <translation>Tabelas CSV</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/pack.json"/>
        <source>CTEN for eight emotions (VideoEmotion-8)</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN para oito emoções (VideoEmotion-8)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>CTEN for six emotions (Ekman-6)</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN para seis emoções (Ekman-6)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>CTEN learned from one label per video, never from labelled moments. Its curves are whole-video answers repeated on windows of about half a minute, or, in short videos, an exact split of the answer for the whole video over its segments; neither is calibrated, and neither was trained to tell when. Attention says which segments counted, relative to the others of the same video, not how strong an emotion is. There is no neutral class. Of the published system only the visual half was released, and it is what runs here.</source>
        <extracomment>said below the window</extracomment>
        <translation>O CTEN aprendeu de um rótulo por vídeo, nunca de instantes rotulados. Suas curvas são respostas sobre o vídeo inteiro repetidas em janelas de cerca de meio minuto ou, em vídeos curtos, uma divisão exata da resposta entre seus segmentos; nenhuma é calibrada nem foi treinada para dizer quando. A atenção diz quais segmentos contaram, em relação aos outros do mesmo vídeo, não quão forte é uma emoção. Não há classe neutra. Do sistema publicado só a metade visual foi divulgada, e é ela que roda aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>CTEN, Ekman's six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN, seis emoções de Ekman</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/card.json"/>
        <source>CTEN, eight emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN, oito emoções</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>CVAT counts frames, and their rate stands in no file. Give it with --rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>O CVAT conta quadros, e a taxa não está em nenhum arquivo. Dê-a com --rate.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Calibration error</source>
        <extracomment>said below the window</extracomment>
        <translation>Erro de calibração</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Can the probabilities be believed?</source>
        <extracomment>said below the window</extracomment>
        <translation>As probabilidades são confiáveis?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Cannot run yet: weights that it needs are missing.</source>
        <translation>Ainda não pode ser executada: faltam pesos de que precisa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Centre</source>
        <translation>Centro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>Certainty</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Certainty is a number from 0 to 1.</source>
        <extracomment>said below the window</extracomment>
        <translation>A certeza é um número de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/history.py"/>
        <source>Change by somebody else</source>
        <extracomment>said below the window</extracomment>
        <translation>Mudança de outra pessoa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Changed or left out:</source>
        <extracomment>said below the window</extracomment>
        <translation>Mudado ou deixado de fora:</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Changes what you hear, here and for whoever opens this project. Waveform and networks stay with the file as it is.</source>
        <translation>Muda o que você ouve, aqui e para quem abrir este projeto. A forma de onda e as redes seguem o arquivo como é.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/panel.py"/>
        <source>Changes, the newest first</source>
        <translation>Mudanças, as mais novas primeiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Checking</source>
        <extracomment>said below the window</extracomment>
        <translation>Verificando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>Choose a video in the library to see it here.</source>
        <translation>Escolha um vídeo na biblioteca para vê-lo aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Choose another lane of yours, and the label there, for the selected segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe outra pista sua, e o rótulo nela, para os segmentos selecionados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Choose it above.</source>
        <translation>Escolha acima.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Choose its kind above</source>
        <translation>Escolha o tipo acima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose run…</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolher execução…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Choose the name that your decisions are signed with; holds from the next start.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolher o nome com que suas decisões são assinadas; vale a partir do próximo início.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Choose what the window speaks; labels and names that people gave stay as they are.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe o idioma da janela; rótulos e nomes dados por pessoas ficam como estão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Choose which axes say valence and arousal, their dead zone and their middle.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe quais eixos dizem valência e ativação, a zona morta e o centro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Choose which curves are drawn</source>
        <translation>Escolher quais curvas são desenhadas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose which networks look at the open video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe quais redes analisam o vídeo aberto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Choose which sound track is heard, and put it earlier or later against the picture.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe a faixa de áudio ouvida e a adianta ou atrasa em relação à imagem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose whose curves and proposals are on screen.</source>
        <extracomment>said below the window</extracomment>
        <translation>Escolhe de quem são as curvas e propostas na tela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Choose whose curves are drawn</source>
        <translation>Escolher de quem são as curvas desenhadas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Chosen part</source>
        <translation>Parte escolhida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Click on a ruler or row</source>
        <translation>Clique em uma régua ou linha</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Click on the name of a lane</source>
        <translation>Clique no nome de uma pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Click to have new segments go here.</source>
        <translation>Clique para que novos segmentos venham para cá.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Click to take back everything above.</source>
        <translation>Clique para desfazer tudo acima.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Close the window. Everything is saved already.</source>
        <extracomment>said below the window</extracomment>
        <translation>Fecha a janela. Tudo já está salvo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Cohen's kappa</source>
        <extracomment>said below the window</extracomment>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Colour of {name}</source>
        <translation>Cor de {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Colour…</source>
        <translation>Cor…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Compare networks</source>
        <extracomment>said below the window</extracomment>
        <translation>Comparar redes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Compare the files with their checksums</source>
        <translation>Compara os arquivos com suas somas de verificação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson_report.py"/>
        <source>Comparing</source>
        <extracomment>said below the window</extracomment>
        <translation>Comparando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>Comparing the videos of the library…</source>
        <translation>Comparando os vídeos da biblioteca…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Comparing traces…</source>
        <translation>Comparando traçados…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Complete the rest</source>
        <extracomment>said below the window</extracomment>
        <translation>Completar o resto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Computed with moments over N, as affective computing does; over N - 1 it differs.</source>
        <extracomment>said below the window</extracomment>
        <translation>Calculado com momentos sobre N, como na computação afetiva; sobre N - 1 difere.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>Continuous ratings as events.</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliações contínuas como eventos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>Continuous ratings in bins.</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliações contínuas em passos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy</source>
        <extracomment>said below the window</extracomment>
        <translation>Copiar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Copiar segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Copiar {count} segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Copy, label that means the same</source>
        <translation>Copiar, rótulo com o mesmo sentido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Correct</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>Correlation</source>
        <extracomment>said below the window</extracomment>
        <translation>Correlação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Course of learning</source>
        <translation>Curso do aprendizado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Coverage</source>
        <extracomment>said below the window</extracomment>
        <translation>Cobertura</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Cronbach's alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>Alfa de Cronbach</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + click, Shift + click</source>
        <translation>Ctrl + clique, Shift + clique</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + drag, Shift + drag</source>
        <translation>Ctrl + arrastar, Shift + arrastar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + roda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Curve</source>
        <extracomment>said below the window</extracomment>
        <translation>Curva</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Curves against traces</source>
        <extracomment>said below the window</extracomment>
        <translation>Curvas contra traçados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Cut so that {decisions} decisions before {place} agree better (F1 {f1_after}, was {f1_before}).</source>
        <extracomment>said below the window</extracomment>
        <translation>Cortado para que {decisions} decisões antes de {place} concordem melhor (F1 {f1_after}, era {f1_before}).</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Cut the neighbours</source>
        <extracomment>said below the window</extracomment>
        <translation>Cortar os vizinhos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Cut the selected segment in two at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>Corta o segmento selecionado em dois no cursor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Damaged, {size}</source>
        <translation>Danificado, {size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dark</source>
        <extracomment>said below the window</extracomment>
        <translation>Escuro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dark text on light grey.</source>
        <extracomment>said below the window</extracomment>
        <translation>Texto escuro sobre cinza-claro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Dashboard</source>
        <translation>Painel</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dashboard…</source>
        <extracomment>said below the window</extracomment>
        <translation>Painel…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Database</source>
        <translation>Banco de dados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>Dataset for training</source>
        <extracomment>said below the window</extracomment>
        <translation>Conjunto de dados para treino</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>Datavyu</source>
        <extracomment>said below the window</extracomment>
        <translation>Datavyu</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Days are those of Coordinated Universal Time; gestures that were undone count as work too.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os dias são do Tempo Universal Coordenado; gestos desfeitos também contam como trabalho.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Dead zone</source>
        <translation>Zona morta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Delay in milliseconds</source>
        <translation>Atraso em milissegundos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Delete segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Excluir segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Delete {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Excluir {count} segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Delete {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>Excluir {what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Description of the scheme</source>
        <translation>Descrição do esquema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Details of the message</source>
        <translation>Detalhes da mensagem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Dimension</source>
        <extracomment>said below the window</extracomment>
        <translation>Dimensão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Disgust</source>
        <extracomment>said below the window</extracomment>
        <translation>Nojo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Distance</source>
        <extracomment>said below the window</extracomment>
        <translation>Distância</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Do again what was taken back.</source>
        <extracomment>said below the window</extracomment>
        <translation>Refaz o que foi desfeito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Do sure proposals lie closely on true segments?</source>
        <extracomment>said below the window</extracomment>
        <translation>Propostas seguras coincidem de perto com segmentos verdadeiros?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Do sure proposals lie roughly on true segments?</source>
        <extracomment>said below the window</extracomment>
        <translation>Propostas seguras coincidem em linhas gerais com segmentos verdadeiros?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Do valence and arousal follow what people traced?</source>
        <extracomment>said below the window</extracomment>
        <translation>Valência e ativação seguem o que as pessoas traçaram?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Does {name} follow what people traced?</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} segue o que as pessoas traçaram?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Done</source>
        <extracomment>said below the window</extracomment>
        <translation>Concluído</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Done again in “{title}”: {gesture}.</source>
        <translation>Refeito em “{title}”: {gesture}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Double click on a segment</source>
        <translation>Clique duplo em um segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Double click or F2 to edit. Every change is stored at once; Ctrl+Z takes it back.</source>
        <translation>Clique duplo ou F2 para editar. Cada mudança é salva na hora; Ctrl+Z a desfaz.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Down</source>
        <translation>Para baixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drag an edge</source>
        <translation>Arrastar uma borda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drag in a lane of yours</source>
        <translation>Arrastar em uma pista sua</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Drag up or down to order the lanes; right click for more.</source>
        <translation>Arraste para cima ou para baixo para ordenar as pistas; clique direito para mais.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Draw a new segment there</source>
        <translation>Desenha um novo segmento ali</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Draw segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Desenhar segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Drawing</source>
        <translation>Desenho</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Drawing the curves</source>
        <extracomment>said below the window</extracomment>
        <translation>Desenhando as curvas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Drawing the waveform</source>
        <extracomment>said below the window</extracomment>
        <translation>Desenhando a forma de onda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Drawn by {author}.</source>
        <translation>Desenhado por {author}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drop files or folders</source>
        <translation>Soltar arquivos ou pastas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to add {count} things</source>
        <translation>Solte para adicionar {count} itens</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to add “{name}”</source>
        <translation>Solte para adicionar “{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to open the project “{stem}”</source>
        <translation>Solte para abrir o projeto “{stem}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>Drop videos or folders here, or add them.</source>
        <translation>Solte vídeos ou pastas aqui, ou adicione-os.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Drop videos, folders or a project anywhere on this window. A network proposes which emotion is shown where, and you decide. Nothing leaves this computer; every decision is saved at once.</source>
        <translation>Solte vídeos, pastas ou um projeto em qualquer lugar desta janela. Uma rede propõe que emoção aparece onde, e você decide. Nada sai deste computador; cada decisão é salva na hora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Edges stick to frames, the playhead and other edges; hold Alt to suspend it.</source>
        <extracomment>said below the window</extracomment>
        <translation>As bordas aderem a quadros, ao cursor e a outras bordas; segure Alt para suspender.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Edit label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>Editar esquema de rótulos "{name}"</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>Eight emotions from pictures and sound.</source>
        <extracomment>said below the window</extracomment>
        <translation>Oito emoções a partir de imagens e som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>Eight emotions over the parts of a video, from pictures and sound. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>Oito emoções ao longo das partes de um vídeo, a partir de imagens e som. Você mesmo treina os pesos; nenhum foi publicado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/card.json"/>
        <source>Eight emotions over time from pictures alone, with the stretches that matter most. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>Oito emoções ao longo do tempo só a partir de imagens, com os trechos mais importantes. Você mesmo treina os pesos; nenhum foi publicado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/pack.json"/>
        <source>Eight emotions over time.</source>
        <extracomment>said below the window</extracomment>
        <translation>Oito emoções ao longo do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Ekman's six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>As seis emoções de Ekman</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>Ekman's six emotions over time from pictures alone, with the stretches that matter most. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>As seis emoções de Ekman ao longo do tempo só a partir de imagens, com os trechos mais importantes. Você mesmo treina os pesos; nenhum foi publicado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Emotion in videos</source>
        <translation>Emoção em vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Empty where people labelled the segments.</source>
        <translation>Vazio quando foram pessoas que rotularam os segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>End of the segment</source>
        <translation>Fim do segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>End of video</source>
        <extracomment>said below the window</extracomment>
        <translation>Fim do vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour.py"/>
        <source>End the guide</source>
        <translation>Encerrar o guia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Erase a stretch of {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>Apagar um trecho de {what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Error, {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>Erro, {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Estimate the lag</source>
        <translation>Estimar o atraso</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Every proposal of the library is decided.</source>
        <translation>Todas as propostas da biblioteca estão decididas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>Every proposal of this video is decided.</source>
        <translation>Todas as propostas deste vídeo estão decididas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Every proposal of this video is decided. Go on with what the network is least sure of.</source>
        <translation>Todas as propostas deste vídeo estão decididas. Siga com o que a rede tem menos certeza.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>Every video of the library has been analysed already.</source>
        <translation>Todos os vídeos da biblioteca já foram analisados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/krippendorff.py"/>
        <source>Everybody gave one and the same value throughout, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Todos deram sempre o mesmo valor; não há variação em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Everybody marked all of the time, so there are no gaps to tell segments from.</source>
        <extracomment>said below the window</extracomment>
        <translation>Todos marcaram o tempo todo; não há lacunas para distinguir segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/kappa.py"/>
        <source>Everybody used one and the same label throughout, so agreement by chance is certain and this measure cannot tell agreement from chance.</source>
        <extracomment>said below the window</extracomment>
        <translation>Todos usaram sempre o mesmo rótulo; a concordância por acaso é certa, e esta medida não distingue concordância de acaso.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Everything is kept.</source>
        <translation>Tudo é mantido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Everything is of one kind, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Tudo é de um só tipo; não há variação em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Everything is shown at {percent} % from the next start on.</source>
        <translation>Tudo será mostrado a {percent} % a partir do próximo início.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Everything that can be done there</source>
        <translation>Tudo o que se pode fazer ali</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Export a label scheme</source>
        <translation>Exportar um esquema de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Exported {count} files to “{folder}”.</source>
        <translation>{count} arquivos exportados para “{folder}”.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Exporting</source>
        <extracomment>said below the window</extracomment>
        <translation>Exportar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Export…</source>
        <extracomment>said below the window</extracomment>
        <translation>Exportar…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>F1 at overlap 0.5</source>
        <extracomment>said below the window</extracomment>
        <translation>F1 com sobreposição 0.5</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>F1 of moments</source>
        <extracomment>said below the window</extracomment>
        <translation>F1 dos instantes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>F1 on videos left out: {first:.2f} before, {last:.2f} after {steps} updates.</source>
        <translation>F1 nos vídeos deixados de fora: {first:.2f} antes, {last:.2f} após {steps} atualizações.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/at_playhead.py"/>
        <source>Face at the playhead</source>
        <translation>Rosto no cursor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Faces</source>
        <translation>Rostos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vit-face-expression/pack.json"/>
        <source>Faces for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rostos para o VEMOCLAP.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Faces, voices and words, learnt from people; comes with the program. Not for commercial use.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rostos, vozes e palavras, aprendidos de pessoas; vem com o programa. Não para uso comercial.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Failed</source>
        <extracomment>said below the window</extracomment>
        <translation>Com falha</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Faster</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais rápido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Fear</source>
        <extracomment>said below the window</extracomment>
        <translation>Medo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>Fetch model_seed_123.pkl by hand from https://drive.google.com/file/d/1IgtUszVJjoa-VJ_UZVryFFcMouVJ__7d/view</source>
        <extracomment>said below the window</extracomment>
        <translation>Baixe model_seed_123.pkl manualmente de https://drive.google.com/file/d/1IgtUszVJjoa-VJ_UZVryFFcMouVJ__7d/view</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>Fetch r3d101_KM_200ep.pth by hand from https://drive.google.com/open?id=1xbYbZ7rpyjftI_KCk6YuL-XrfQDz7Yd4</source>
        <extracomment>said below the window</extracomment>
        <translation>Baixe r3d101_KM_200ep.pth manualmente de https://drive.google.com/open?id=1xbYbZ7rpyjftI_KCk6YuL-XrfQDz7Yd4</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>Fetch resnet-101-kinetics.pth by hand from https://drive.google.com/drive/folders/1zvl89AgFAApbH0At-gMuZSeQB_LpNP-M</source>
        <extracomment>said below the window</extracomment>
        <translation>Baixe resnet-101-kinetics.pth manualmente de https://drive.google.com/drive/folders/1zvl89AgFAApbH0At-gMuZSeQB_LpNP-M</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Fetch {name} and install it</source>
        <translation>Baixa e instala {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Few</source>
        <translation>Poucas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>Fewer than two instants have a value of every rater.</source>
        <extracomment>said below the window</extracomment>
        <translation>Menos de dois instantes têm um valor de cada avaliador.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Figure</source>
        <extracomment>said below the window</extracomment>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Figures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>File missing</source>
        <extracomment>said below the window</extracomment>
        <translation>Arquivo ausente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File of ELAN, Praat, BORIS, NOVA, VIA, a table, subtitles…</source>
        <translation>Arquivo do ELAN, Praat, BORIS, NOVA, VIA, uma tabela, legendas…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File of labels</source>
        <translation>Arquivo de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>Files for the video classifier of X-AnyLabeling, which looks for one named like the video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Arquivos para o classificador de vídeos do X-AnyLabeling, que procura um com o nome do vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Files of {name} are missing or too short.</source>
        <extracomment>said below the window</extracomment>
        <translation>Arquivos de {name} faltam ou são curtos demais.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Find the cuts between shots, mark them on the ruler, and let edges stick to them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Encontra os cortes entre planos, marca-os na régua e faz as bordas aderirem a eles.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Find the file…</source>
        <translation>Localizar o arquivo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Finding the cuts</source>
        <extracomment>said below the window</extracomment>
        <translation>Encontrando os cortes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Finding the frames</source>
        <extracomment>said below the window</extracomment>
        <translation>Encontrando os quadros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>First proposal  {key}</source>
        <translation>Primeira proposta  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Fit the selected segment into the timeline.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ajusta o segmento selecionado à linha do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Fit the whole video into the timeline.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ajusta o vídeo inteiro à linha do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Five short clips are being made and looked at. Curves grow in the time line below; hatched boxes are what the network proposes.</source>
        <translation>Cinco clipes curtos estão sendo feitos e analisados. Curvas crescem na linha do tempo abaixo; caixas hachuradas são o que a rede propõe.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Folder for TensorBoard</source>
        <translation>Pasta para o TensorBoard</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Folder of the videos</source>
        <translation>Pasta dos vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Folder to export to</source>
        <translation>Pasta de destino</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Follow the desktop.</source>
        <extracomment>said below the window</extracomment>
        <translation>Segue a área de trabalho.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan.py"/>
        <source>For ELAN: a tier per scheme, layer and author, with its list of labels; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para o ELAN: uma trilha por esquema, camada e autor, com sua lista de rótulos; um arquivo por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>For Praat and phonetics: exact times, gaps filled; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para Praat e fonética: tempos exatos, lacunas preenchidas; um arquivo por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>For a paper: Krippendorff's alpha for moments and alpha for unitizing for segments, each with its interval, the step and the number of videos. Add AC1 where one label prevails, and kappa where readers expect it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para um artigo: alfa de Krippendorff para instantes e alfa de unitização para segmentos, cada um com seu intervalo, o passo e o número de vídeos. Acrescente AC1 onde um rótulo prevalece e kappa onde os leitores o esperam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>For this training, no mistakes were kept.</source>
        <translation>Deste treino não foram guardados erros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Foreground</source>
        <translation>Primeiro plano</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Frame back</source>
        <extracomment>said below the window</extracomment>
        <translation>Quadro anterior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Frame forward</source>
        <extracomment>said below the window</extracomment>
        <translation>Próximo quadro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Frame number</source>
        <translation>Número do quadro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Frames per second</source>
        <translation>Quadros por segundo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Frames per second the other tool counts with</source>
        <translation>Quadros por segundo que a outra ferramenta conta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Full screen</source>
        <extracomment>said below the window</extracomment>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Further lanes above</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais pistas acima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Further lanes below</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais pistas abaixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Gamepad</source>
        <translation>Gamepad</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Gamepad for traces</source>
        <extracomment>said below the window</extracomment>
        <translation>Gamepad para traçados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Gamepad settings…</source>
        <extracomment>said below the window</extracomment>
        <translation>Configurações do gamepad…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/sdl_pads.py"/>
        <source>Gamepads cannot be read here: {reason}. Mouse and arrow keys record.</source>
        <translation>Gamepads não podem ser lidos aqui: {reason}. Mouse e setas gravam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/sdl_pads.py"/>
        <source>Gamepads need the package pygame-ce, which is not installed (pip install pygame-ce). Mouse and arrow keys record as before.</source>
        <translation>Gamepads precisam do pacote pygame-ce, que não está instalado (pip install pygame-ce). Mouse e setas gravam como antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>Gathering examples</source>
        <extracomment>said below the window</extracomment>
        <translation>Reunindo exemplos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Gestures</source>
        <extracomment>said below the window</extracomment>
        <translation>Gestos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Gestures by {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>Gestos por {what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Give the selected segment this label; while playing, start or end a segment with it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Dá este rótulo ao segmento selecionado; durante a reprodução, inicia ou termina um segmento com ele.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Give this video</source>
        <translation>Atribuir este vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Given</source>
        <extracomment>said below the window</extracomment>
        <translation>Atribuídos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Gives</source>
        <translation>Fornece</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Go on with {next}. If the label is wrong, press {label_1}, {label_2} or {label_3}. If a border is wrong, drag it, or press {edge_in} or {edge_out} and then the arrows.</source>
        <translation>Siga com {next}. Se o rótulo estiver errado, pressione {label_1}, {label_2} ou {label_3}. Se uma borda estiver errada, arraste-a ou pressione {edge_in} ou {edge_out} e depois as setas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Go to the beginning</source>
        <translation>Ir ao início</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Go to the end</source>
        <translation>Ir ao fim</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Go to the first frame.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vai ao primeiro quadro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Go to the last frame.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vai ao último quadro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to the next open proposal, else the next segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vai à próxima proposta aberta, senão ao próximo segmento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to the open proposal before, else the segment before.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vai à proposta aberta anterior, senão ao segmento anterior.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to what is most urgent in the whole library: where a network is unsure or others object.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vai ao que é mais urgente em toda a biblioteca: onde uma rede está incerta ou outros discordam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>Gold</source>
        <translation>Ouro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Gold label</source>
        <translation>Rótulo ouro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Gold segments are the result of adjudication and are not edited by hand.</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos ouro resultam da arbitragem e não são editados à mão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>Ground truth and results for temporal localisation, on demand as TSL-300 has them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Verdade de referência e resultados para localização temporal, se quiser como no TSL-300.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Guided start</source>
        <extracomment>said below the window</extracomment>
        <translation>Início guiado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Have new segments, and digits, go to your lane before.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faz novos segmentos, e dígitos, irem para sua pista anterior.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Have new segments, and digits, go to your next lane.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faz novos segmentos, e dígitos, irem para sua próxima pista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Heads are small: a graphics card is seldom faster, and rounds differently</source>
        <translation>O que se aprende é pequeno: uma placa de vídeo raramente é mais rápida e arredonda de outro modo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Held down while the video plays or is stepped through, paints the label used last until it goes up; a digit meanwhile takes another label.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mantida pressionada na reprodução ou ao passar quadros, pinta o último rótulo usado até soltar; um dígito troca o rótulo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Here you are. Everything above was taken back.</source>
        <translation>Você está aqui. Tudo acima foi desfeito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Hide lane</source>
        <extracomment>said below the window</extracomment>
        <translation>Ocultar pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Hide the lane of the selected segment, else the one for new segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>Oculta a pista do segmento selecionado, senão a dos novos segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>History</source>
        <extracomment>said below the window</extracomment>
        <translation>Histórico</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do several agree on moments, beyond chance?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto vários concordam em instantes, além do acaso?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do the raters' mean traces hold together as one scale?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto os traçados médios dos avaliadores formam uma só escala?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on moments, beyond chance, where labels are very unequally frequent?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto concordam em instantes, além do acaso, onde os rótulos têm frequências muito desiguais?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on moments, beyond chance, with gaps in the judgements allowed?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto concordam em instantes, além do acaso, admitindo lacunas nos julgamentos?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on where segments lie and what they are called?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto concordam sobre onde ficam os segmentos e como se chamam?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on where there is a segment at all?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto concordam sobre onde há um segmento?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do two agree on moments, beyond chance?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto dois concordam em instantes, além do acaso?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do two traces have the same numbers?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto dois traçados têm os mesmos números?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>How far is {name} from what people traced, on the scale from -1 to 1?</source>
        <extracomment>said below the window</extracomment>
        <translation>A que distância {name} está do que as pessoas traçaram, na escala de -1 a 1?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>How gold is proposed</source>
        <translation>Como o ouro é proposto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>How good each network is by what you decided, whether one is better than another, and every mistake, one click away.</source>
        <extracomment>said below the window</extracomment>
        <translation>Quão boa é cada rede segundo suas decisões, se uma é melhor que outra, e cada erro, a um clique.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>How likely it is that anything worth a segment lies here, whatever its label.</source>
        <translation>Quão provável é que algo digno de um segmento esteja aqui, seja qual for o rótulo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>How long you take from seeing something to pressing a key: marks made while playing are put so much earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto tempo você leva de ver algo a pressionar a tecla: marcas feitas na reprodução são adiantadas nesse tanto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How many segments have a partner of the same label that overlaps enough?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quantos segmentos têm um par do mesmo rótulo com sobreposição suficiente?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>How many segments of all videos have it</source>
        <translation>Quantos segmentos de todos os vídeos o têm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>How much each stretch weighs in the network's answer, from the least to the most in this video. It says nothing about which emotion.</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto cada trecho pesa na resposta da rede, do menor ao maior neste vídeo. Não diz nada sobre qual emoção.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How much of the variation is of the moments, not of the raters?</source>
        <extracomment>said below the window</extracomment>
        <translation>Quanto da variação é dos instantes, não dos avaliadores?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How often do two feel the same direction: above, below or at the middle?</source>
        <extracomment>said below the window</extracomment>
        <translation>Com que frequência dois sentem a mesma direção: acima, abaixo ou no meio?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How often do two say the same of a moment?</source>
        <extracomment>said below the window</extracomment>
        <translation>Com que frequência dois dizem o mesmo de um instante?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>How sure the network must be. Moving it makes the open proposals anew;
what you have decided stays. One undo takes it back.</source>
        <translation>Quanta certeza a rede precisa ter. Movê-lo refaz as propostas abertas;
o que você decidiu fica. Um desfazer volta atrás.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>How to do what, with pictures.</source>
        <extracomment>said below the window</extracomment>
        <translation>Como fazer o quê, com imagens.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/i3d-rgb/pack.json"/>
        <source>I3D, RGB stream, trained on ImageNet and Kinetics</source>
        <extracomment>said below the window</extracomment>
        <translation>I3D, fluxo RGB, treinada no ImageNet e no Kinetics</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Import a label scheme</source>
        <translation>Importar um esquema de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Import label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>Importar esquema de rótulos "{name}"</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Import labels</source>
        <translation>Importar rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Import labels…</source>
        <extracomment>said below the window</extracomment>
        <translation>Importar rótulos…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Import {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>Importar {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>In</source>
        <translation>Início</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/panel.py"/>
        <source>In all videos</source>
        <translation>Em todos os vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>In effect, but undo passes over it: the proposals it was about were replaced.</source>
        <translation>Em vigor, mas desfazer passa por cima: as propostas em questão foram substituídas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>In {videos_text} proposals still wait for a decision; until then that time counts as "nothing here".</source>
        <extracomment>said below the window</extracomment>
        <translation>Em {videos_text} propostas ainda esperam decisão; até lá esse tempo conta como "nada aqui".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Inspector</source>
        <extracomment>said below the window</extracomment>
        <translation>Inspetor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Install a file or folder that you fetched by hand</source>
        <translation>Instala um arquivo ou pasta que você baixou</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Install it under these terms?</source>
        <translation>Instalar sob estes termos?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Installed, {size}</source>
        <translation>Instalado, {size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/cache_folder.py"/>
        <source>Intermediate results cannot be kept in {root}: {value}. Your labels are safe. Free some space or choose another cache folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>Resultados intermediários não podem ser mantidos em {root}: {value}. Seus rótulos estão seguros. Libere espaço ou escolha outra pasta de cache.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Interval</source>
        <extracomment>said below the window</extracomment>
        <translation>Intervalo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Intraclass correlation</source>
        <extracomment>said below the window</extracomment>
        <translation>Correlação intraclasse</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Is each instant given the right label?</source>
        <extracomment>said below the window</extracomment>
        <translation>Cada instante recebe o rótulo certo?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It falls where one label prevails, even if raters rarely differ: read it beside AC1 and the share of equal labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>Cai onde um rótulo prevalece, mesmo que os avaliadores raramente divirjam: leia-a ao lado de AC1 e da parcela de rótulos iguais.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It grows with the number of raters, so many who hardly agree may still reach a high one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Cresce com o número de avaliadores; muitos que mal concordam ainda podem chegar a um valor alto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>It is at rest now</source>
        <translation>Está em repouso agora</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>It is not clear which video of the project "{name}" is for{about}. Say it with --video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não está claro para qual vídeo do projeto "{name}" é{about}. Diga com --video.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance. A low threshold forgives borders, a high one does not.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não é corrigida para o acaso. Um limiar baixo perdoa bordas, um alto não.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance: where one label prevails, guessing agrees too.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não é corrigida para o acaso: onde um rótulo prevalece, adivinhar também concorda.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance: who always stays above the middle agrees by that alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não é corrigida para o acaso: quem fica sempre acima do meio concorda só por isso.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It looks at moments one by one: whether segments begin and end at the same time hardly matters to it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Olha os instantes um a um: se os segmentos começam e terminam ao mesmo tempo quase não importa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It takes no notice of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não leva em conta os rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It takes no notice of segments that only one of them made.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não leva em conta segmentos que só um deles fez.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It weighs time as alpha on moments does, but at exact borders and with each segment as one judgement. Where one cut a stretch in two and the other did not, it does not fall: read the F1 of segments beside it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Pondera o tempo como o alfa dos instantes, mas com bordas exatas e cada segmento como um julgamento. Onde um cortou um trecho em dois e o outro não, ele não cai: leia ao lado o F1 dos segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>JSON lines</source>
        <translation>Linhas JSON</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Jobs</source>
        <extracomment>said below the window</extracomment>
        <translation>Tarefas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Join the selected segment with the one after it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Une o segmento selecionado ao seguinte.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Joy</source>
        <extracomment>said below the window</extracomment>
        <translation>Alegria</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Judge networks</source>
        <translation>Avaliar redes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Judge networks…</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliar redes…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Judged by {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliado em {videos_text}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Judging the networks by what was decided…</source>
        <translation>Avaliando as redes pelo que foi decidido…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Keep together</source>
        <translation>Manter juntos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Key delay</source>
        <translation>Atraso das teclas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Key delay…</source>
        <extracomment>said below the window</extracomment>
        <translation>Atraso das teclas…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Keys</source>
        <extracomment>said below the window</extracomment>
        <translation>Teclas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Koo and Li 2016</source>
        <extracomment>said below the window</extracomment>
        <translation>Koo e Li 2016</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Krippendorff 2019, section 12.5.3</source>
        <extracomment>said below the window</extracomment>
        <translation>Krippendorff 2019, seção 12.5.3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Krippendorff's alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>Alfa de Krippendorff</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Label</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label 1</source>
        <translation>Rótulo 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Label Studio</source>
        <extracomment>said below the window</extracomment>
        <translation>Label Studio</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Label Studio counts frames at a rate that stands in no file. Give it with --rate: the frameRate of the labelling configuration, 24 if nobody set it.</source>
        <extracomment>said below the window</extracomment>
        <translation>O Label Studio conta quadros a uma taxa que não está em nenhum arquivo. Dê-a com --rate: o frameRate da configuração, 24 se ninguém o definiu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Label in {lane}</source>
        <translation>Rótulo em {lane}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Label scheme</source>
        <translation>Esquema de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Label scheme of the curves</source>
        <translation>Esquema de rótulos das curvas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Label scheme to learn</source>
        <translation>Esquema de rótulos a aprender</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label schemes</source>
        <translation>Esquemas de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label schemes (*.json)</source>
        <translation>Esquemas de rótulos (*.json)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Label schemes…</source>
        <extracomment>said below the window</extracomment>
        <translation>Esquemas de rótulos…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Label that means the same</source>
        <translation>Rótulo com o mesmo sentido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Label the emotion of videos on your own computer: a local network proposes, a person decides. Nothing leaves this machine. Apache License 2.0.</source>
        <translation>Rotule a emoção de vídeos no seu computador: uma rede local propõe, uma pessoa decide. Nada sai desta máquina. Licença Apache 2.0.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Label tracks for Audacity; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faixas de rótulos para o Audacity; um arquivo por vídeo, esquema, camada e autor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Label {digit}</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulo {digit}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/action_set.py"/>
        <source>Label: {name}</source>
        <translation>Rótulo: {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labelled</source>
        <extracomment>said below the window</extracomment>
        <translation>Rotulado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labelled by</source>
        <extracomment>said below the window</extracomment>
        <translation>Rotulado por</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labels</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>Labels as subtitles for any player; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos como legendas para qualquer reprodutor; um arquivo por vídeo, esquema, camada e autor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>Labels as subtitles for browsers and players; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos como legendas para navegadores e reprodutores; um arquivo por vídeo, esquema, camada e autor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Labels taken from {name} ({format_name})</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos de {name} ({format_name})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labels: {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos: {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Lag of</source>
        <translation>Atraso de</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Lag of the rater, in seconds</source>
        <translation>Atraso do avaliador, em segundos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Lags that are kept with the traces are taken off first.</source>
        <translation>Os atrasos guardados com os traçados são descontados antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Landis and Koch 1977</source>
        <extracomment>said below the window</extracomment>
        <translation>Landis e Koch 1977</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Lanes</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Lanes…</source>
        <extracomment>said below the window</extracomment>
        <translation>Pistas…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Language…</source>
        <extracomment>said below the window</extracomment>
        <translation>Idioma…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Later</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais tarde</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Later by</source>
        <translation>Atrasar em</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Learn from corrections</source>
        <translation>Aprender com correções</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Learn from corrections…</source>
        <extracomment>said below the window</extracomment>
        <translation>Aprender com correções…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Learn the review of a video in five steps, on the demo library.</source>
        <extracomment>said below the window</extracomment>
        <translation>Aprenda a revisar um vídeo em cinco passos, na biblioteca de demonstração.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/teach.py"/>
        <source>Learning</source>
        <extracomment>said below the window</extracomment>
        <translation>Aprendendo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Learning from</source>
        <extracomment>said below the window</extracomment>
        <translation>Aprender com</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/acts.py"/>
        <source>Learning is done. What came of it stands beside the present network.</source>
        <translation>O aprendizado terminou. O resultado está ao lado da rede atual.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Least certainty</source>
        <translation>Certeza mínima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Least distance of the highest and the lowest</source>
        <translation>Distância mínima entre o mais alto e o mais baixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Least score</source>
        <translation>Pontuação mínima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Leave a text field, drop marks, the selected edge, then the selection.</source>
        <extracomment>said below the window</extracomment>
        <translation>Deixa um campo de texto, remove marcas, a borda selecionada, depois a seleção.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Length</source>
        <extracomment>said below the window</extracomment>
        <translation>Duração</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Less certain</source>
        <extracomment>said below the window</extracomment>
        <translation>Menos certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Less is better.</source>
        <translation>Menos é melhor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Let go</source>
        <extracomment>said below the window</extracomment>
        <translation>Soltar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Let go of the sticks, then press: where they are now counts as the middle.</source>
        <translation>Solte os direcionais e pressione: onde estão agora vale como centro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Let the network speak again that spoke before</source>
        <translation>Deixa falar de novo a rede que falava antes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Let the networks chosen last propose for the open video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faz as redes escolhidas por último proporem para o vídeo aberto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Let this network speak from now on; old curves stay</source>
        <translation>Deixa esta rede falar de agora em diante; as curvas antigas ficam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Library</source>
        <extracomment>said below the window</extracomment>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Licence: {licence}</source>
        <translation>Licença: {licence}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Light</source>
        <extracomment>said below the window</extracomment>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Light text on dark grey.</source>
        <extracomment>said below the window</extracomment>
        <translation>Texto claro sobre cinza-escuro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Line {number} of "{name}" is no label of Audacity. Nothing of the file was taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>A linha {number} de "{name}" não é um rótulo do Audacity. Nada do arquivo foi importado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List all lanes: show and hide them, and open one for another label scheme.</source>
        <extracomment>said below the window</extracomment>
        <translation>Lista todas as pistas: mostra, oculta e abre uma para outro esquema de rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List every change: what, when and by whom; a click goes back or forth to it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Lista cada mudança: o quê, quando e por quem; um clique volta ou avança até ela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List what waits in all videos, the most urgent first; decisions then go on in its order.</source>
        <extracomment>said below the window</extracomment>
        <translation>Lista o que espera em todos os vídeos, o mais urgente primeiro; as decisões seguem essa ordem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_choice.py"/>
        <source>Loaded from {file} with program version {version}.</source>
        <translation>Carregado de {file} com a versão {version} do programa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Loading the network</source>
        <extracomment>said below the window</extracomment>
        <translation>Carregando a rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Locked</source>
        <extracomment>said below the window</extracomment>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Locked: its coding counts as final. File, Annotators unlocks it.</source>
        <translation>Bloqueado: sua anotação vale como final. Arquivo, Anotadores o desbloqueia.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Longest</source>
        <extracomment>said below the window</extracomment>
        <translation>Maior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Looking at the pitch of the sound</source>
        <extracomment>said below the window</extracomment>
        <translation>Analisando a frequência do som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Looking at what was corrected…</source>
        <translation>Olhando o que foi corrigido…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Looking through the library…</source>
        <translation>Percorrendo a biblioteca…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Looks at</source>
        <translation>Observa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Loop segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Repetir segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Losses and figures are also written there, for TensorBoard</source>
        <translation>Perdas e medidas também são gravadas ali, para o TensorBoard</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Main track</source>
        <translation>Faixa principal</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Make a few short clips with known changes of mood and add them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Cria alguns clipes curtos com mudanças de humor conhecidas e os adiciona.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Make a segment between the marks with the label used last; digits choose another.</source>
        <extracomment>said below the window</extracomment>
        <translation>Cria um segmento entre as marcas com o último rótulo usado; dígitos escolhem outro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Make a small copy of every video that is opened, and play from it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faz uma cópia pequena de cada vídeo aberto e reproduz a partir dela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Make and edit label schemes: names, colours, keys, descriptions, order; import and export.</source>
        <extracomment>said below the window</extracomment>
        <translation>Cria e edita esquemas de rótulos: nomes, cores, teclas, descrições, ordem; importa e exporta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Make text, buttons and rows larger, up to twice; holds from the next start.</source>
        <extracomment>said below the window</extracomment>
        <translation>Aumenta texto, botões e linhas, até o dobro; vale a partir do próximo início.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Make the project if there is none of this name</source>
        <translation>Criar o projeto se não houver um com este nome</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Making a proxy of</source>
        <extracomment>said below the window</extracomment>
        <translation>Fazer proxy de</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>Making the demo library: a few short clips. This takes a moment.</source>
        <translation>Criando a biblioteca de demonstração: alguns clipes curtos. Leva um momento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>Making the demo library: {percent} %</source>
        <translation>Criando a biblioteca de demonstração: {percent} %</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>Making the proxy</source>
        <extracomment>said below the window</extracomment>
        <translation>Fazendo o proxy</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Making thumbnails</source>
        <extracomment>said below the window</extracomment>
        <translation>Fazendo miniaturas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Many</source>
        <translation>Muitas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>Mark a stretch with in and out, or select a segment, to record it again.</source>
        <translation>Marque um trecho com entrada e saída, ou selecione um segmento, para gravá-lo de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Mark in</source>
        <extracomment>said below the window</extracomment>
        <translation>Marcar entrada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Mark out</source>
        <extracomment>said below the window</extracomment>
        <translation>Marcar saída</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>McBride 2005</source>
        <extracomment>said below the window</extracomment>
        <translation>McBride 2005</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>Mean distance (RMSE)</source>
        <extracomment>said below the window</extracomment>
        <translation>Distância média (RMSE)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 0.5 s</source>
        <translation>Média de 0.5 s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 1 s</source>
        <translation>Média de 1 s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 2 s</source>
        <translation>Média de 2 s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 5 s</source>
        <translation>Média de 5 s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>Mean of the others</source>
        <translation>Média dos outros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Meaning</source>
        <extracomment>said below the window</extracomment>
        <translation>Significado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Means</source>
        <extracomment>said below the window</extracomment>
        <translation>Significa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Means of {value} s, lags taken off; intervals of 95 %.</source>
        <extracomment>said below the window</extracomment>
        <translation>Médias de {value} s, com os atrasos descontados; intervalos de 95 %.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Measure</source>
        <extracomment>said below the window</extracomment>
        <translation>Medir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Measuring</source>
        <extracomment>said below the window</extracomment>
        <translation>Medir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/network_acts.py"/>
        <source>Measuring…</source>
        <translation>Medindo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Median length</source>
        <extracomment>said below the window</extracomment>
        <translation>Duração mediana</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Merge project</source>
        <translation>Mesclar projeto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Merge project…</source>
        <extracomment>said below the window</extracomment>
        <translation>Mesclar projeto…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Merge segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Unir segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Merge with next</source>
        <extracomment>said below the window</extracomment>
        <translation>Unir ao próximo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Merge {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>Mesclar {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Merged {name} into {name_}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} mesclado em {name_}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>Merged “{name}”: no segment and no trace, but videos or curves; see the details.</source>
        <translation>“{name}” mesclado: nenhum segmento nem traçado, mas vídeos ou curvas; veja os detalhes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>Merged “{name}”: {taken}. Undo takes them out again.</source>
        <translation>“{name}” mesclado: {taken}. Desfazer os retira.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Merging needs at least two segments. Select another one as well.</source>
        <extracomment>said below the window</extracomment>
        <translation>Unir requer pelo menos dois segmentos. Selecione mais um.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Milliseconds from what you see to the key you press.
Marks and labels made while playing are put so much earlier.</source>
        <translation>Milissegundos entre o que você vê e a tecla que pressiona.
Marcas e rótulos feitos na reprodução são adiantados nesse tanto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Mine</source>
        <translation>Meus</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Missed</source>
        <translation>Não visto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Missing</source>
        <translation>Ausentes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Mistake</source>
        <translation>Erro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Mistakes</source>
        <translation>Erros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>Mistakes in videos that you code blind appear once you are done with them.</source>
        <translation>Erros em vídeos que você anota às cegas aparecem quando os concluir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Mistakes, listed by the window: {mistakes}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Erros, que a janela lista: {mistakes}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Moments {step_us} s apart; intervals over videos (95 %).</source>
        <extracomment>said below the window</extracomment>
        <translation>Instantes a cada {step_us} s; intervalos sobre vídeos (95 %).</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>More certain</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>More is better.</source>
        <translation>Mais é melhor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>More options</source>
        <translation>Mais opções</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Mouse</source>
        <translation>Mouse</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move a frame back</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover um quadro para trás</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move a frame forward</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover um quadro para a frente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move edge</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover borda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Move it, with the picture following; Alt suspends snapping</source>
        <translation>Move-a, e a imagem acompanha; Alt suspende a aderência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Move lane down</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover pista para baixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Move lane up</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover pista para cima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move ten frames back</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover dez quadros para trás</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move ten frames forward</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover dez quadros para a frente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments a frame earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>Adianta os segmentos selecionados em um quadro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments a frame later.</source>
        <extracomment>said below the window</extracomment>
        <translation>Atrasa os segmentos selecionados em um quadro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments ten frames earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>Adianta os segmentos selecionados em dez quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments ten frames later.</source>
        <extracomment>said below the window</extracomment>
        <translation>Atrasa os segmentos selecionados em dez quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline_controller.py"/>
        <source>Move to lane</source>
        <translation>Mover para a pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane above</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover para a pista acima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane below</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover para a pista abaixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane…</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover para a pista…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover {count} segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Moving the end of a segment of yours, or deleting one, moves what follows in its lane.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mover o fim de um segmento seu, ou excluí-lo, move o que vem depois na pista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Mute</source>
        <extracomment>said below the window</extracomment>
        <translation>Sem som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>NVIDIA graphics card</source>
        <translation>Placa gráfica NVIDIA</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Name at the server</source>
        <translation>Nome no servidor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Name of somebody new</source>
        <translation>Nome de alguém novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the label:</source>
        <translation>Nome do rótulo:</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the scheme</source>
        <translation>Nome do esquema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the scheme and, after a colon, its labels:
Moods: calm, tense, tired</source>
        <translation>Nome do esquema e, depois de dois-pontos, seus rótulos:
Humores: calmo, tenso, cansado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Name of the server, with :port if it has one of its own; or the address</source>
        <translation>Nome do servidor, com :porta se tiver uma própria; ou o endereço</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>Name the network to judge too: --network A --against B.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nomeie também a rede a avaliar: --network A --against B.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Needs none</source>
        <translation>Não precisa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Negative</source>
        <extracomment>said below the window</extracomment>
        <translation>Negativo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/matching.py"/>
        <source>Neither of the two has a segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum dos dois tem um segmento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network to compare it with</source>
        <translation>Rede para comparar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network to judge</source>
        <translation>Rede a avaliar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Networks against people</source>
        <extracomment>said below the window</extracomment>
        <translation>Redes contra pessoas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Networks speak of "{name}", so it stays. Make a scheme of your own instead.</source>
        <extracomment>said below the window</extracomment>
        <translation>Redes falam de "{name}", por isso fica. Faça um esquema seu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Networks: {networks}. Weights: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Redes: {networks}. Pesos: {join}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Networks…</source>
        <extracomment>said below the window</extracomment>
        <translation>Redes…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Neutral</source>
        <extracomment>said below the window</extracomment>
        <translation>Neutro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>New</source>
        <extracomment>said below the window</extracomment>
        <translation>Novos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>New against present on the held-out videos</source>
        <translation>A nova contra a atual nos vídeos reservados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>New and moved segments cut the others of their lane, so that none overlap; one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos novos e movidos cortam os outros da pista, para que nenhum se sobreponha; um desfazer basta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>New and moved segments now cut the others of their lane.</source>
        <translation>Segmentos novos e movidos agora cortam os outros da pista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New key</source>
        <translation>Nova tecla</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New key:</source>
        <translation>Nova tecla:</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New label</source>
        <translation>Novo rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New label scheme</source>
        <translation>Novo esquema de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>New label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>Novo esquema de rótulos "{name}"</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New lane of mine</source>
        <translation>Nova pista minha</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>New project</source>
        <translation>Novo projeto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>New project…</source>
        <extracomment>said below the window</extracomment>
        <translation>Novo projeto…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>New segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Novo segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New segments and digits go there; drag it to order the lanes</source>
        <translation>Novos segmentos e dígitos vão para lá; arraste para ordenar as pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>New segments are yours, so they go into a lane of yours. Choose or open one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Novos segmentos são seus e vão para uma pista sua. Escolha ou abra uma.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New segments go here</source>
        <translation>Novos segmentos vão para cá</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>New segments go here.</source>
        <translation>Novos segmentos vão para cá.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New segments go into lanes of yours. Open one from the list of lanes.</source>
        <translation>Novos segmentos vão para pistas suas. Abra uma na lista de pistas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>New segments go into this lane, so it stays. Choose another for them first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Novos segmentos vão para esta pista; ela fica. Escolha antes outra para eles.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>New segments one lane down</source>
        <extracomment>said below the window</extracomment>
        <translation>Novos segmentos uma pista abaixo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>New segments one lane up</source>
        <extracomment>said below the window</extracomment>
        <translation>Novos segmentos uma pista acima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New…</source>
        <translation>Novo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Next segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Próximo segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Next uncertain</source>
        <extracomment>said below the window</extracomment>
        <translation>Próximo incerto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>Next uncertain  {key}</source>
        <translation>Próximo incerto  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Next video</source>
        <extracomment>said below the window</extracomment>
        <translation>Próximo vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/backup.py"/>
        <source>No backup of "{name}" could be made in "{backup_folder}". The project itself is fine. Check that the disk has room and allows writing.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não foi possível fazer cópia de "{name}" em "{backup_folder}". O projeto em si está bem. Verifique se o disco tem espaço e permite gravar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>No curves yet. They appear here while the video is analysed.</source>
        <translation>Ainda sem curvas. Elas aparecem aqui enquanto o vídeo é analisado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>No focal subject</source>
        <extracomment>said below the window</extracomment>
        <translation>Sem sujeito focal</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>No gamepad is there.</source>
        <translation>Não há gamepad.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/gamepad_controller.py"/>
        <source>No gamepad is there. It is used as soon as one is plugged in; mouse and keys record.</source>
        <translation>Não há gamepad. Ele é usado assim que for conectado; mouse e teclas gravam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>No held-out video has been gone through by a person in the scheme “{name}”: review all proposals of one, or say Done for it. Held out: {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum vídeo reservado foi percorrido por uma pessoa no esquema “{name}”: revise todas as propostas de um deles ou marque-o como Concluído. Reservados: {videos_text}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/trace_moments.py"/>
        <source>No instant has a value of both raters.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum instante tem um valor dos dois avaliadores.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>No key</source>
        <translation>Sem tecla</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>No mistakes</source>
        <translation>Nenhum erro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>No network "{name}" has run in this project. Those that have: {those}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma rede "{name}" rodou neste projeto. As que rodaram: {those}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>No network has run on any video of this project, so there is nothing to judge.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma rede rodou em vídeo algum deste projeto; não há o que avaliar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>No open proposal of this video scores so high. Lower the limit to accept some.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma proposta aberta deste vídeo tem pontuação tão alta. Baixe o limite para aceitar algumas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>No open proposal scores so high. Lower the score to accept some.</source>
        <translation>Nenhuma proposta aberta tem pontuação tão alta. Baixe-a para aceitar algumas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>No other cut agrees better with {decisions} decisions before {place} (F1 {f1_after}).</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum outro corte concorda melhor com {decisions} decisões antes de {place} (F1 {f1_after}).</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>No other network</source>
        <translation>Nenhuma outra rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>No picture of "{name}" can be read, so it can have no proxy.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma imagem de "{name}" pode ser lida; não pode ter proxy.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>No project can be made in "{parent}". Choose a folder that you can write.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não é possível criar um projeto em "{parent}". Escolha uma pasta em que possa gravar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>No project can be made in "{parent}": it could not be written whole, most likely because the disk is full. Nothing was left behind. Free some space, or choose a folder on another disk.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum projeto pode ser criado em "{parent}": não pôde ser gravado por inteiro, provavelmente porque o disco está cheio. Nada foi deixado para trás. Libere espaço ou escolha uma pasta em outro disco.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>No project can be made in “{parent}”. Free some space or allow writing there.</source>
        <translation>Não é possível criar um projeto em “{parent}”. Libere espaço ou permita gravar ali.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>No proposal is selected.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma proposta está selecionada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>No proposal of the library is open. Everything is decided.</source>
        <translation>Nenhuma proposta da biblioteca está aberta. Tudo está decidido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>No proposals yet</source>
        <translation>Sem propostas ainda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>No proxy</source>
        <extracomment>said below the window</extracomment>
        <translation>Sem proxy</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>No sound device was found. {no_sound}</source>
        <translation>Nenhum dispositivo de som foi encontrado. {no_sound}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/tallies.py"/>
        <source>No stretch was judged by two, so there is nothing to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum trecho foi julgado por dois; não há o que comparar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>No trace ever changes, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum traçado muda; não há variação em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>No trace is chosen.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum traçado está escolhido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>No trained weights were published: train CTEN here with `vemo train`, or take a checkpoint that the official program wrote</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum peso treinado foi publicado: treine o CTEN aqui com `vemo train` ou use um checkpoint gravado pelo programa oficial</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>No trained weights were published: train VAANet here with `vemo train`, or take a checkpoint that the official program wrote</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum peso treinado foi publicado: treine o VAANet aqui com `vemo train` ou use um checkpoint gravado pelo programa oficial</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>No two people rated the same video over time yet. Traces of videos that you code blind count once you are done with them.</source>
        <translation>Nenhum vídeo foi avaliado ao longo do tempo por duas pessoas ainda. Traçados de vídeos que você anota às cegas contam quando os concluir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>No two people rated the same video over time. Record valence and arousal to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum vídeo foi avaliado ao longo do tempo por duas pessoas. Grave valência e ativação para comparar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>No two raters ever marked the same moment, so there are no labels to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum instante foi marcado por dois avaliadores; não há rótulos a comparar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>No video has subtitles.</source>
        <translation>Nenhum vídeo tem legendas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson_report.py"/>
        <source>No video is held out yet, so nothing says whether the new network is better.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum vídeo está reservado ainda; nada diz se a nova rede é melhor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>No video matches the search.</source>
        <translation>Nenhum vídeo corresponde à busca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>No video of the library has proposals yet. Analyse some, and what waits for you is listed here.</source>
        <translation>Nenhum vídeo da biblioteca tem propostas ainda. Analise alguns, e o que espera por você aparece aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>No video that a network ran on has been gone through by a person in the scheme “{name}”, so there is nothing to judge by.{where}</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhum vídeo em que uma rede rodou foi percorrido por uma pessoa no esquema “{name}”; não há com que avaliar.{where}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>No video waits. Those that were analysed are listed here until you have gone through them, the ones that would teach a network most first.</source>
        <translation>Nenhum vídeo espera. Os analisados ficam aqui até você os percorrer, os que mais ensinariam uma rede primeiro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>No video was judged by two people in this scheme yet. Videos that you code blind appear once you are done with them.</source>
        <translation>Nenhum vídeo foi julgado por duas pessoas neste esquema ainda. Vídeos que você anota às cegas aparecem quando os concluir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/tallies.py"/>
        <source>Nobody chose this label where another one judged too.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém escolheu este rótulo onde outro também julgou.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Nobody gave this label where another one marked something too.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém deu este rótulo onde outro também marcou algo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Nobody has corrected anything yet. Review some videos first; three are enough to begin.</source>
        <translation>Ninguém corrigiu nada ainda. Revise alguns vídeos antes; três bastam para começar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Nobody has done anything yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém fez nada ainda.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>Nobody has labelled anything in "{name}" yet, and proposals that nobody judged are nothing to learn from. Review some videos first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém rotulou nada em "{name}" ainda, e com propostas que ninguém julgou nada se aprende. Revise alguns vídeos antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Nobody has labelled anything yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém rotulou nada ainda.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Nobody has labelled or rated anything in "{name}" yet, and proposals that nobody judged make no dataset. Review some videos first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém rotulou nem avaliou nada em "{name}" ainda, e propostas que ninguém julgou não fazem um conjunto de dados. Revise alguns vídeos antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Nobody marked anything, so there are no segments to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ninguém marcou nada; não há segmentos em que concordar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>Nobody says that.</source>
        <translation>Ninguém diz isso.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/bulk.py"/>
        <source>None of the selected segments is an open proposal.</source>
        <translation>Nenhum dos segmentos selecionados é uma proposta aberta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>None of these proposals is open any more. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nenhuma destas propostas está mais aberta. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Not analysed yet</source>
        <translation>Ainda não analisado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Not installed, {size}</source>
        <translation>Não instalado, {size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Not kept: {lost}.</source>
        <translation>Não mantido: {lost}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Not measured on this machine yet.</source>
        <translation>Ainda não medido nesta máquina.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Not recording</source>
        <translation>Sem gravar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Not shown to be better</source>
        <translation>Não se mostrou melhor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Not there now: {path}</source>
        <translation>Não está lá agora: {path}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_making.py"/>
        <source>Nothing could be written to {home}: {reason}. What was installed before still is, and what was fetched is kept. Make room or choose another disk with VEMO_HOME, then try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nada pôde ser gravado em {home}: {reason}. O que estava instalado continua, e o que foi baixado fica. Libere espaço ou escolha outro disco com VEMO_HOME e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Nothing fades, slides, blinks or goes away by itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nada esmaece, desliza, pisca ou some sozinho.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Nothing is proposed</source>
        <translation>Nada é proposto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Nothing to review</source>
        <translation>Nada a revisar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>Nothing was adopted here, so there is nothing to go back to.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nada foi adotado aqui; não há a que voltar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Nothing was learnt yet.</source>
        <translation>Nada foi aprendido ainda.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Nothing was recorded there, so nothing was erased.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nada foi gravado ali, então nada foi apagado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>Nothing was recorded: no frame was shown meanwhile.</source>
        <translation>Nada foi gravado: nenhum quadro foi mostrado nesse tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Nowhere do people lie so far apart. Look for smaller distances above.</source>
        <translation>Em nenhum ponto as pessoas ficam tão distantes. Procure distâncias menores acima.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Number the people instead of naming them</source>
        <translation>Numerar as pessoas em vez de nomeá-las</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Number {position} is the arrival of proposals, which undo passes over. Nothing was changed: name what was done before or after it, or 0 for the state before everything that was done.</source>
        <extracomment>said below the window</extracomment>
        <translation>O número {position} é a chegada de propostas, que o desfazer deixa passar. Nada foi alterado: diga o que foi feito antes ou depois dela, ou 0 para o estado anterior a tudo o que foi feito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Nunnally and Bernstein 1994</source>
        <extracomment>said below the window</extracomment>
        <translation>Nunnally e Bernstein 1994</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>Observations of a BORIS project, or a table of events it exported.</source>
        <extracomment>said below the window</extracomment>
        <translation>Observações de um projeto do BORIS, ou uma tabela de eventos que ele exportou.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>On one side whole: it teaches or it judges, never both</source>
        <translation>Inteiro de um só lado: ensina ou avalia, nunca os dois</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/teach_traces.py"/>
        <source>On the videos that were left out in turn, nothing that was learnt followed traces better than the built-in network does, so the new network says what that one says.</source>
        <extracomment>said below the window</extracomment>
        <translation>Nos vídeos deixados de fora por vez, nada do que foi aprendido seguiu os traçados melhor que a rede embutida; a nova rede diz o que aquela diz.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>One frame back</source>
        <translation>Um quadro atrás</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One frame back; moves the selected edge when there is one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um quadro atrás; move a borda selecionada, se houver.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>One frame forward</source>
        <translation>Um quadro à frente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One frame forward; moves the selected edge when there is one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um quadro à frente; move a borda selecionada, se houver.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/edits.py"/>
        <source>One moment: many changes are being written. Nothing was changed just now.</source>
        <translation>Um momento: muitas mudanças estão sendo gravadas. Nada foi mudado agora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One second back; a selected edge moves ten frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segundo atrás; uma borda selecionada move dez quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One second forward; a selected edge moves ten frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segundo à frente; uma borda selecionada move dez quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>One video only: there are no intervals, which come from drawing whole videos again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Só um vídeo: não há intervalos, que vêm de sortear vídeos inteiros de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/gwet.py"/>
        <source>Only one label was ever used, and AC1 needs two to choose from.</source>
        <extracomment>said below the window</extracomment>
        <translation>Só um rótulo foi usado, e AC1 precisa de dois para escolher.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Only segments of people move together; proposals stay where they are.</source>
        <extracomment>said below the window</extracomment>
        <translation>Só segmentos de pessoas se movem juntos; propostas ficam onde estão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Only where people differ</source>
        <translation>Só onde as pessoas divergem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Open</source>
        <extracomment>said below the window</extracomment>
        <translation>Abertos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Open</source>
        <comment>what to do with a video</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open a project on a database server, where several people label at once.</source>
        <extracomment>said below the window</extracomment>
        <translation>Abre um projeto em um servidor de banco de dados, onde várias pessoas rotulam ao mesmo tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Open a video first, and install what the network needs</source>
        <translation>Abra um vídeo antes e instale o que a rede precisa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/overlay.py"/>
        <source>Open a video from the library to see it over time.</source>
        <translation>Abra um vídeo da biblioteca para vê-lo ao longo do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Open a video from the library; what you select in it is told here.</source>
        <translation>Abra um vídeo da biblioteca; o que você selecionar nele é explicado aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open another project file.</source>
        <extracomment>said below the window</extracomment>
        <translation>Abre outro arquivo de projeto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Open project</source>
        <translation>Abrir projeto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open project…</source>
        <extracomment>said below the window</extracomment>
        <translation>Abrir projeto…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Open proposals, the most urgent first</source>
        <translation>Propostas abertas, as mais urgentes primeiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Open shared project</source>
        <translation>Abrir projeto compartilhado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open shared project…</source>
        <extracomment>said below the window</extracomment>
        <translation>Abrir projeto compartilhado…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Open the next video of the list.</source>
        <extracomment>said below the window</extracomment>
        <translation>Abre o próximo vídeo da lista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Open the video before in the list.</source>
        <extracomment>said below the window</extracomment>
        <translation>Abre o vídeo anterior da lista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Open {path}</source>
        <translation>Abrir {path}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Open {stem}</source>
        <translation>Abrir {stem}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>Opening “{name}”…</source>
        <translation>Abrindo “{name}”…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/opening.py"/>
        <source>Opening “{project}” on {server}…</source>
        <translation>Abrindo “{project}” em {server}…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>Others of its subject or folder are held out, so it may not teach.</source>
        <extracomment>said below the window</extracomment>
        <translation>Outros de seu sujeito ou pasta estão reservados; não pode ensinar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>Out</source>
        <translation>Fim</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/guide.py"/>
        <source>Page of the guide</source>
        <translation>Página do guia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/guide.py"/>
        <source>Pages of the guide</source>
        <translation>Páginas do guia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Paint</source>
        <extracomment>said below the window</extracomment>
        <translation>Pintar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Pair</source>
        <extracomment>said below the window</extracomment>
        <translation>Par</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Parquet and JSON lines</source>
        <translation>Parquet e linhas JSON</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/parquet.py"/>
        <source>Parquet tables</source>
        <extracomment>said below the window</extracomment>
        <translation>Tabelas Parquet</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>People</source>
        <extracomment>said below the window</extracomment>
        <translation>Pessoas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>People who label in one project see each other's segments, and changing one makes it one's own. For independent judgements, let each work in a project of their own and compare the projects, or import the labels of each.</source>
        <extracomment>said below the window</extracomment>
        <translation>Quem rotula em um mesmo projeto vê os segmentos dos outros, e mudar um o torna seu. Para julgamentos independentes, deixe cada um trabalhar em um projeto próprio e compare os projetos, ou importe os rótulos de cada um.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Per cent. Holds from the next start of the program.</source>
        <translation>Por cento. Vale a partir do próximo início do programa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Person</source>
        <extracomment>said below the window</extracomment>
        <translation>Pessoa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>Pictures for CTEN.</source>
        <extracomment>said below the window</extracomment>
        <translation>Imagens para o CTEN.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/i3d-rgb/pack.json"/>
        <source>Pictures for TSL-Net.</source>
        <extracomment>said below the window</extracomment>
        <translation>Imagens para o TSL-Net.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>Pictures for VAANet.</source>
        <extracomment>said below the window</extracomment>
        <translation>Imagens para o VAANet.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/clip-vit-b32/pack.json"/>
        <source>Pictures for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>Imagens para o VEMOCLAP.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/spectrogram.py"/>
        <source>Pitch</source>
        <translation>Frequência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/spectrogram.py"/>
        <source>Pitch from 60 Hz below to 8 kHz above; the louder, the brighter.</source>
        <translation>Frequência de 60 Hz embaixo a 8 kHz em cima; quanto mais alto o som, mais claro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play around edge</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduzir em volta da borda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play at the next faster speed, up to 4x.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz na velocidade seguinte mais rápida, até 4x.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play at the next slower speed, down to 0.25x.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz na velocidade seguinte mais lenta, até 0.25x.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play backwards</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduzir para trás</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play backwards; again for faster.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz para trás; de novo para acelerar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play every video from its own file.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz cada vídeo de seu próprio arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play forwards</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduzir para a frente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play from a small copy where a video is decoded slower than it plays; the copy is made once.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz de uma cópia pequena quando o vídeo é decodificado mais devagar do que toca; a cópia é feita uma vez.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play from one second before the edge, or the playhead, to one second after.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz de um segundo antes da borda, ou do cursor, a um segundo depois.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play or pause</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduzir ou pausar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Play the selected segment again and again</source>
        <translation>Reproduzir o segmento selecionado repetidamente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play the selected segment again and again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz o segmento selecionado repetidamente.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play; again for faster.</source>
        <extracomment>said below the window</extracomment>
        <translation>Reproduz; de novo para acelerar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>Playback goes on without sound.</source>
        <translation>A reprodução segue sem som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Played from a small copy of the same frames, because the file is slow to decode. Paused, you see the file itself.</source>
        <translation>Reproduzido de uma cópia pequena com os mesmos quadros, porque o arquivo é lento de decodificar. Em pausa, você vê o próprio arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Positive</source>
        <extracomment>said below the window</extracomment>
        <translation>Positivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>Praat TextGrid</source>
        <extracomment>said below the window</extracomment>
        <translation>Praat TextGrid</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Preparing</source>
        <extracomment>said below the window</extracomment>
        <translation>Preparar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>Present</source>
        <translation>Atual</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {next} to go to a proposal. If it is right, press {accept}: the decision is solid and saved.</source>
        <translation>Pressione {next} para ir a uma proposta. Se estiver certa, pressione {accept}: a decisão fica sólida e salva.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {play} to play and again to pause. {step_back} and {step_forward} move by one frame.</source>
        <translation>Pressione {play} para reproduzir e de novo para pausar. {step_back} e {step_forward} movem um quadro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {undo}. Everything can be taken back, also tomorrow; {show_history} lists every change.</source>
        <translation>Pressione {undo}. Tudo pode ser desfeito, também amanhã; {show_history} lista cada mudança.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Previous segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmento anterior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Previous video</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeo anterior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Print</source>
        <translation>Impressão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Problem</source>
        <translation>Com problema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Progress</source>
        <extracomment>said below the window</extracomment>
        <translation>Andamento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Progress of learning</source>
        <translation>Andamento do aprendizado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Project</source>
        <translation>Projeto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Projects (*.vemo)</source>
        <translation>Projetos (*.vemo)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Projects (*.vemo);;All files (*)</source>
        <translation>Projetos (*.vemo);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>Projects for the VGG image and video annotator; one per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Projetos para o anotador de imagens e vídeos da VGG; um por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_connection.py"/>
        <source>Projects on a server need a further package, which is not installed here. Install it with "pip install vemo-desktop[postgresql]" and open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Projetos em um servidor precisam de outro pacote, que não está instalado aqui. Instale-o com "pip install vemo-desktop[postgresql]" e abra o projeto de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Projects that you open are listed here.</source>
        <translation>Os projetos que você abrir aparecem aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, accepted</source>
        <translation>Proposta, aceita</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, adjusted</source>
        <translation>Proposta, ajustada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, open</source>
        <translation>Proposta, aberta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, rejected</source>
        <translation>Proposta, rejeitada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Proposals</source>
        <translation>Propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Proposals come from: {network}</source>
        <translation>As propostas vêm de: {network}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Proposals of network</source>
        <translation>Propostas da rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Proposals of {network} taken from {name} ({format_name})</source>
        <extracomment>said below the window</extracomment>
        <translation>Propostas de {network}, de {name} ({format_name})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Proposals that will be accepted</source>
        <translation>Propostas que serão aceitas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Proposals, the most urgent first</source>
        <translation>Propostas, as mais urgentes primeiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Propose</source>
        <extracomment>said below the window</extracomment>
        <translation>Propor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Propose again</source>
        <extracomment>said below the window</extracomment>
        <translation>Propor de novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Propose what comes after your last decision anew, as agrees best with what you decided before it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Propõe de novo o que vem depois de sua última decisão, como melhor concorda com o que você decidiu antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>Proposed</source>
        <translation>Proposto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Proposed by competence (Dawid-Skene)</source>
        <translation>Proposto por competência (Dawid-Skene)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Proposed by vote</source>
        <translation>Proposto por voto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposed by {network}{score}{when}.</source>
        <translation>Proposto por {network}{score}{when}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Proxy always</source>
        <extracomment>said below the window</extracomment>
        <translation>Proxy sempre</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Proxy where it stutters</source>
        <extracomment>said below the window</extracomment>
        <translation>Proxy onde engasga</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>Published formulas over picture, sound, faces and subtitles; untrained, needs no weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>Fórmulas publicadas sobre imagem, som, rostos e legendas; sem treino, não precisa de pesos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>Published formulas with constants chosen by hand; nothing was learned from data. A first sketch to correct, not a measurement.</source>
        <extracomment>said below the window</extracomment>
        <translation>Fórmulas publicadas com constantes escolhidas à mão; nada foi aprendido de dados. Um primeiro esboço a corrigir, não uma medição.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>Published ratings of valence and arousal by many people.</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliações publicadas de valência e ativação por muitas pessoas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the cursor into the search field.</source>
        <extracomment>said below the window</extracomment>
        <translation>Põe o cursor no campo de busca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Put the lane of the selected segment, else the one for new segments, one place higher.</source>
        <extracomment>said below the window</extracomment>
        <translation>Põe a pista do segmento selecionado, senão a dos novos segmentos, uma posição acima.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Put the lane of the selected segment, else the one for new segments, one place lower.</source>
        <extracomment>said below the window</extracomment>
        <translation>Põe a pista do segmento selecionado, senão a dos novos segmentos, uma posição abaixo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Put the playhead there</source>
        <translation>Põe o cursor ali</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the selected segments into your lane before; what is not yours is copied there.</source>
        <extracomment>said below the window</extracomment>
        <translation>Põe os segmentos selecionados em sua pista anterior; o que não é seu é copiado para lá.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the selected segments into your next lane; what is not yours is copied there. With the mouse: drag into the lane, with Ctrl for a copy.</source>
        <extracomment>said below the window</extracomment>
        <translation>Põe os segmentos selecionados em sua próxima pista; o que não é seu é copiado para lá. Com o mouse: arraste para a pista, com Ctrl para copiar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Put this proposal off until all others are decided, and go on in the queue.</source>
        <extracomment>said below the window</extracomment>
        <translation>Adia esta proposta até que as outras estejam decididas e segue na fila.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/panels.py"/>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Quit</source>
        <extracomment>said below the window</extracomment>
        <translation>Sair</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_choice.py"/>
        <source>Ran on {device} with program version {version}.</source>
        <translation>Rodou em {device} com a versão {version} do programa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Rate</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Rated</source>
        <extracomment>said below the window</extracomment>
        <translation>Avaliado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Reading what was found</source>
        <extracomment>said below the window</extracomment>
        <translation>Lendo o que foi encontrado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Ready to run on this machine.</source>
        <translation>Pronta para rodar nesta máquina.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>Recent projects</source>
        <translation>Projetos recentes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>Record</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record again</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravar de novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Record again {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravar de novo {what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record the marked stretch, or the selected segment, again; the trace around it stays.</source>
        <extracomment>said below the window</extracomment>
        <translation>Grava de novo o trecho marcado, ou o segmento selecionado; o traçado em volta fica.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record trace</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravar traçado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record valence and arousal while the video plays, by mouse or arrows; again to stop.</source>
        <extracomment>said below the window</extracomment>
        <translation>Grava valência e ativação durante a reprodução, com mouse ou setas; de novo para parar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record with the sticks of a gamepad too, beside mouse and arrow keys.</source>
        <extracomment>said below the window</extracomment>
        <translation>Grava também com os direcionais de um gamepad, além de mouse e setas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Record {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravar {what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>Recording works from {slowest:g} to {fastest:g} times the speed; the speed is {rate:g}. Nothing was recorded.</source>
        <translation>A gravação funciona de {slowest:g} a {fastest:g} vezes a velocidade; a velocidade é {rate:g}. Nada foi gravado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>Recover recording of {join}</source>
        <extracomment>said below the window</extracomment>
        <translation>Recuperar gravação de {join}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Redo</source>
        <extracomment>said below the window</extracomment>
        <translation>Refazer</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Reduced motion</source>
        <extracomment>said below the window</extracomment>
        <translation>Movimento reduzido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Regular expression; its first group is the subject, found in the file's name.</source>
        <translation>Expressão regular; seu primeiro grupo é o sujeito, achado no nome do arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject</source>
        <translation>Rejeitar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Reject or delete</source>
        <extracomment>said below the window</extracomment>
        <translation>Rejeitar ou excluir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject or delete what is selected</source>
        <translation>Rejeitar ou excluir o que está selecionado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Reject proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>Rejeitar proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Reject the selected proposal and go to the next; delete a segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rejeita a proposta selecionada e vai à próxima; exclui um segmento seu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Reject {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>Rejeitar {count} propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject, delete</source>
        <translation>Rejeitar, excluir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Relabel proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>Trocar o rótulo da proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Relabel segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Trocar o rótulo do segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Relabel {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Trocar o rótulo de {count} segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Remove it from this machine</source>
        <translation>Remove desta máquina</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Remove label</source>
        <translation>Remover rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Remove label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>Remover esquema de rótulos "{name}"</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>Remove video</source>
        <extracomment>said below the window</extracomment>
        <translation>Remover vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Reopen proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>Reabrir proposta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Reopen {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>Reabrir {count} propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Rests on</source>
        <translation>Apoia-se em</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/watching.py"/>
        <source>Returning to where it was</source>
        <extracomment>said below the window</extracomment>
        <translation>Voltando aonde estava</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Review queue</source>
        <extracomment>said below the window</extracomment>
        <translation>Fila de revisão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Reviewed</source>
        <extracomment>said below the window</extracomment>
        <translation>Revisados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Right click</source>
        <translation>Clique direito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Ripple</source>
        <extracomment>said below the window</extracomment>
        <translation>Ondulação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Ripple is off.</source>
        <translation>A ondulação está desligada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/roberta-sentiment/pack.json"/>
        <source>RoBERTa for sentiment of short texts</source>
        <extracomment>said below the window</extracomment>
        <translation>RoBERTa para sentimento de textos curtos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>Root</source>
        <extracomment>said below the window</extracomment>
        <translation>Root</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>Run `vemo networks install {join}`.</source>
        <extracomment>said below the window</extracomment>
        <translation>Execute `vemo networks install {join}`.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Run that the curves are of</source>
        <translation>Execução de que são as curvas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Runs on</source>
        <translation>Roda em</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Sadness</source>
        <extracomment>said below the window</extracomment>
        <translation>Tristeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Same label</source>
        <extracomment>said below the window</extracomment>
        <translation>Mesmo rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Same side</source>
        <extracomment>said below the window</extracomment>
        <translation>Mesmo lado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save chart</source>
        <translation>Salvar gráfico</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save chart “{title}”</source>
        <translation>Salvar gráfico “{title}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save report…</source>
        <translation>Salvar relatório…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save this chart as PNG or SVG</source>
        <translation>Salvar este gráfico como PNG ou SVG</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Saved as {name}.</source>
        <translation>Salvo como {name}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Say that you are a tenth less certain of the selected segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>Diz que você tem um décimo a menos de certeza do segmento selecionado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Say that you are a tenth more certain of the selected segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>Diz que você tem um décimo a mais de certeza do segmento selecionado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Say that you have coded this video from beginning to end, or take that back</source>
        <translation>Diz que você anotou este vídeo do início ao fim, ou retira isso</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Say which form: A asks for the same numbers, C for the same course; 1 is about one rater, k about the mean of all.</source>
        <extracomment>said below the window</extracomment>
        <translation>Diga qual forma: A pede os mesmos números, C o mesmo curso; 1 é sobre um avaliador, k sobre a média de todos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Score of at least</source>
        <translation>Pontuação de pelo menos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Scroll and pan the timeline</source>
        <translation>Rola e desloca a linha do tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Scroll down through lanes, where there are too many for the time line. With the mouse: the wheel over their names, or with Alt over the time line.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rola as pistas para baixo quando são demais para a linha do tempo. Com o mouse: a roda sobre seus nomes, ou com Alt sobre a linha do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/lane_scroll.py"/>
        <source>Scroll through lanes</source>
        <translation>Rolar as pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Scroll up through lanes, where there are too many for the time line.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rola as pistas para cima quando são demais para a linha do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Search the actions</source>
        <translation>Buscar nas ações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Search the library</source>
        <extracomment>said below the window</extracomment>
        <translation>Buscar na biblioteca</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Search the subtitles of this video or of all; a click goes there.</source>
        <extracomment>said below the window</extracomment>
        <translation>Busca nas legendas deste vídeo ou de todos; um clique vai até lá.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/panel.py"/>
        <source>Search what is said</source>
        <translation>Buscar no que é dito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Second back</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segundo atrás</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Second forward</source>
        <extracomment>said below the window</extracomment>
        <translation>Um segundo à frente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Seed of the parts</source>
        <translation>Semente das partes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Segment F1</source>
        <extracomment>said below the window</extracomment>
        <translation>F1 dos segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Segments</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Segments are labelled "{name}". Relabel them first, then remove it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Há segmentos rotulados "{name}". Troque-os antes, depois remova.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Segments go into lanes of yours. Open one from the list of lanes.</source>
        <translation>Segmentos vão para pistas suas. Abra uma na lista de pistas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Segments of a lane may overlap again.</source>
        <translation>Segmentos de uma pista podem se sobrepor de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Segments of different label schemes cannot be merged.</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos de esquemas diferentes não podem ser unidos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>Segments of different videos cannot be changed in one gesture.</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos de vídeos diferentes não podem ser mudados em um só gesto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Segments of each label</source>
        <extracomment>said below the window</extracomment>
        <translation>Segmentos de cada rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Segments wait for review as proposals of this network. What people decided stays; what its last file left open gives way.</source>
        <translation>Os segmentos esperam revisão como propostas desta rede. O que pessoas decidiram fica; o que o último arquivo dela deixou em aberto cede o lugar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select a further segment, or all up to it; a drag then moves them all</source>
        <translation>Seleciona mais um segmento, ou todos até ele; arrastar move todos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Select a segment in the timeline, or go to the first proposal.</source>
        <translation>Selecione um segmento na linha do tempo ou vá à primeira proposta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select all in lane</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar tudo na pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select an action and press the new key in the field.</source>
        <translation>Selecione uma ação e pressione a nova tecla no campo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select end edge</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar borda final</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select every segment in the lane of the selected one, else in the lane for new segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seleciona todos os segmentos na pista do selecionado, senão na dos novos segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select every segment in the lane that has the label of the selected one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seleciona todos os segmentos da pista com o rótulo do selecionado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select everything within the frame, across lanes</source>
        <translation>Seleciona tudo na moldura, em várias pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select next edge</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar próxima borda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select next too</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar também o próximo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select previous too</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar também o anterior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select same label</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar mesmo rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select start edge</source>
        <extracomment>said below the window</extracomment>
        <translation>Selecionar borda inicial</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the end of the segment: arrows then move it by frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seleciona o fim do segmento: as setas o movem por quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the start of the segment, then its end, then neither.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seleciona o início do segmento, depois o fim, depois nenhum.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the start of the segment: arrows then move it by frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seleciona o início do segmento: as setas o movem por quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Sensitivity: how sure the network must be</source>
        <translation>Sensibilidade: quanta certeza a rede precisa ter</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Sentiment</source>
        <extracomment>said below the window</extracomment>
        <translation>Sentimento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/drawing.py"/>
        <source>Set both marks first: I at the start, O at the end.</source>
        <translation>Ponha antes as duas marcas: I no início, O no fim.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Set certainty</source>
        <extracomment>said below the window</extracomment>
        <translation>Definir certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Set lag of {authors} to {lag_us} s</source>
        <extracomment>said below the window</extracomment>
        <translation>Definir atraso de {authors} em {lag_us} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Set the end of a new segment at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>Define o fim de um novo segmento no cursor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Set the start of a new segment at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>Define o início de um novo segmento no cursor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Settle</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>Settle stretch</source>
        <extracomment>said below the window</extracomment>
        <translation>Decidir trecho</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Several people can label in a shared project at once; each undoes what is theirs. The password is not kept.</source>
        <translation>Várias pessoas podem rotular em um projeto compartilhado ao mesmo tempo; cada uma desfaz o que é seu. A senha não é guardada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Share</source>
        <extracomment>said below the window</extracomment>
        <translation>Parcela</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Share coded twice</source>
        <translation>Parcela anotada em dobro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Share for {part}</source>
        <translation>Parcela de {part}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Share out all videos</source>
        <translation>Distribuir todos os vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/acts.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Show every key, and change them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra todas as teclas e permite mudá-las.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show less time, larger.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra menos tempo, maior.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show more time.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra mais tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide running and waiting work.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra ou oculta o trabalho em execução e em espera.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide the inspector.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra ou oculta o inspetor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide the library.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra ou oculta a biblioteca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/curves/switches.py"/>
        <source>Show or hide {name}</source>
        <translation>Mostrar ou ocultar {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Show running and waiting work</source>
        <translation>Mostra o trabalho em execução e em espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Show subtitles</source>
        <translation>Mostrar legendas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show the pad of valence and arousal, with the path of the last seconds and the lags.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra o plano de valência e ativação, com o caminho dos últimos segundos e os atrasos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Show the review queue</source>
        <translation>Mostrar a fila de revisão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Show videos of one state only</source>
        <translation>Mostra só vídeos de um estado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>Show what it needs</source>
        <translation>Mostrar do que precisa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Show what other networks say of the same labels under the curves, and as a band how far they are apart.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra sob as curvas o que outras redes dizem dos mesmos rótulos e, como faixa, quanto divergem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show what the sound is made of over time, low tones below; computed once for a video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra de que é feito o som ao longo do tempo, tons graves embaixo; calculado uma vez por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Show what to begin with and the projects opened before.</source>
        <extracomment>said below the window</extracomment>
        <translation>Mostra por onde começar e os projetos abertos antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Show with lags taken off</source>
        <translation>Mostrar sem os atrasos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Show, hide, order and open lanes</source>
        <translation>Mostra, oculta, ordena e abre pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Shown</source>
        <translation>Exibição</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Sign</source>
        <translation>Sinal</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>Signals (built in)</source>
        <extracomment>said below the window</extracomment>
        <translation>Sinais (embutida)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Signed by</source>
        <translation>Assinado por</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Silence</source>
        <extracomment>said below the window</extracomment>
        <translation>Silêncio</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/pack.json"/>
        <source>Six emotions from pictures, sound, faces, speech and text.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seis emoções a partir de imagens, som, rostos, fala e texto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>Six emotions over time from pictures, sound, faces, speech and text in the picture.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seis emoções ao longo do tempo a partir de imagens, som, rostos, fala e texto na imagem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>Six emotions over time.</source>
        <extracomment>said below the window</extracomment>
        <translation>Seis emoções ao longo do tempo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Size of everything</source>
        <translation>Tamanho de tudo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Size of everything…</source>
        <extracomment>said below the window</extracomment>
        <translation>Tamanho de tudo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Skip</source>
        <extracomment>said below the window</extracomment>
        <translation>Pular</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour_bar.py"/>
        <source>Skip this step</source>
        <translation>Pular este passo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Slower</source>
        <extracomment>said below the window</extracomment>
        <translation>Mais lento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Snap to cuts</source>
        <extracomment>said below the window</extracomment>
        <translation>Aderir aos cortes</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Snap to frames and edges</source>
        <extracomment>said below the window</extracomment>
        <translation>Aderir a quadros e bordas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/workspace.py"/>
        <source>Somebody</source>
        <extracomment>said below the window</extracomment>
        <translation>Alguém</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Somebody else has changed since what lies on the way, so the history stays where it is. Undo goes back step by step and passes over what is not yours alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>Outra pessoa mudou desde então o que fica no caminho; o histórico fica onde está. Desfazer volta passo a passo e passa por cima do que não é só seu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>Somebody else is writing much to "{name}" just now, so the last change was not saved. Everything saved before is safe on the server. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>Outra pessoa está gravando muito em "{name}" agora; a última mudança não foi salva. Tudo o que foi salvo antes está seguro no servidor. Faça de novo daqui a pouco.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Somebody speaks, louder than {louder} of the video</source>
        <extracomment>said below the window</extracomment>
        <translation>Alguém fala, mais alto que {louder} do vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>Something in the program went wrong just now. Your labels are saved; you can go on working.</source>
        <translation>Algo no programa deu errado agora. Seus rótulos estão salvos; você pode continuar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Sound by pitch</source>
        <extracomment>said below the window</extracomment>
        <translation>Som por frequência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/beats-iter3-plus/pack.json"/>
        <source>Sound for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>Som para o VEMOCLAP.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Sound of this video</source>
        <translation>Som deste vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Sound of this video…</source>
        <extracomment>said below the window</extracomment>
        <translation>Som deste vídeo…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Sound without speech, louder than {louder} of the video</source>
        <extracomment>said below the window</extracomment>
        <translation>Som sem fala, mais alto que {louder} do vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Speed; the pitch of the sound stays</source>
        <translation>Velocidade; o tom do som se mantém</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Split at playhead</source>
        <extracomment>said below the window</extracomment>
        <translation>Dividir no cursor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Split segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Dividir segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>Spreadsheets of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>Planilhas do Datavyu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Start an empty project file.</source>
        <extracomment>said below the window</extracomment>
        <translation>Inicia um arquivo de projeto vazio.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>Start of the segment</source>
        <translation>Início do segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Start of video</source>
        <extracomment>said below the window</extracomment>
        <translation>Início do vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Start or stop playing.</source>
        <extracomment>said below the window</extracomment>
        <translation>Inicia ou para a reprodução.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>State</source>
        <extracomment>said below the window</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>State no certainty</source>
        <translation>Não declarar certeza</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>State of the videos that are listed</source>
        <translation>Estado dos vídeos listados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>State of this video</source>
        <translation>Estado deste vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Stop</source>
        <extracomment>said below the window</extracomment>
        <translation>Parar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>Stop all</source>
        <translation>Parar tudo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Stop all analysis</source>
        <extracomment>said below the window</extracomment>
        <translation>Parar toda análise</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Stop running and waiting work; what was computed is kept.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para o trabalho em execução e em espera; o que foi calculado fica.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>Stop selected</source>
        <translation>Parar seleção</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Stop; held down, J and L step single frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para; mantida pressionada, J e L movem por quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Stop; learning the same again goes on from here</source>
        <translation>Para; aprender o mesmo de novo continua daqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Stop; what was fetched is kept for the next time</source>
        <translation>Para; o que foi baixado fica para a próxima vez</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source>Stopped. What was learnt is kept: learning the same again goes on with it.</source>
        <translation>Parado. O que foi aprendido fica: aprender o mesmo de novo continua daí.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Stretch</source>
        <extracomment>said below the window</extracomment>
        <translation>Trecho</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Stretches</source>
        <translation>Trechos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Subject</source>
        <translation>Sujeito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/taking_in.py"/>
        <source>Subject: {subject}</source>
        <extracomment>said below the window</extracomment>
        <translation>Sujeito: {subject}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Surprise</source>
        <extracomment>said below the window</extracomment>
        <translation>Surpresa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>TSL-Net</source>
        <extracomment>said below the window</extracomment>
        <translation>TSL-Net</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>TSL-Net learned from single labelled frames of 200 videos in English, half of them people speaking to a camera. Its values are not probabilities that add up to one, and were not calibrated. Of all the segments its published rule makes, hundreds over one another, only the best ones that do not overlap are shown; on its own test videos a fifth is a good mean average precision, so expect most borders to need correction. It needs picture and sound, and reads at most 4000 steps: 35 minutes at 30 frames per second.</source>
        <extracomment>said below the window</extracomment>
        <translation>O TSL-Net aprendeu de quadros isolados rotulados de 200 vídeos em inglês, metade deles de pessoas falando para a câmera. Seus valores não são probabilidades que somam um e não foram calibrados. De todos os segmentos que sua regra publicada faz, centenas uns sobre os outros, só os melhores que não se sobrepõem são mostrados; em seus próprios vídeos de teste um quinto é uma boa precisão média, então espere corrigir a maioria das bordas. Precisa de imagem e som e lê no máximo 4000 passos: 35 minutos a 30 quadros por segundo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>TSL-Net, trained on TSL-300</source>
        <extracomment>said below the window</extracomment>
        <translation>TSL-Net, treinada no TSL-300</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>Tables for spreadsheets and statistics: videos, runs, decisions, proposals, curves, traces.</source>
        <extracomment>said below the window</extracomment>
        <translation>Tabelas para planilhas e estatística: vídeos, execuções, decisões, propostas, curvas, traçados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>Tables with fixed train, validation and test parts, gold and every rater beside each other, a card and, if wanted, media and features. Loads with Hugging Face datasets, pandas and PyTorch.</source>
        <extracomment>said below the window</extracomment>
        <translation>Tabelas com partes fixas de treino, validação e teste, ouro e cada avaliador lado a lado, um cartão e, se quiser, mídia e características. Carrega com Hugging Face datasets, pandas e PyTorch.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Take a decision about a proposal back.</source>
        <extracomment>said below the window</extracomment>
        <translation>Retira uma decisão sobre uma proposta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Take along what encoders have computed</source>
        <translation>Levar o que os codificadores calcularam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Take another tool's labels into the project, with an account of what could not be kept.</source>
        <extracomment>said below the window</extracomment>
        <translation>Traz rótulos de outra ferramenta para o projeto, com um relato do que não pôde ser mantido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Take back</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Take back the last gesture, also of earlier sessions.</source>
        <extracomment>said below the window</extracomment>
        <translation>Desfaz o último gesto, também de sessões anteriores.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Take off</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Take out of the library</source>
        <translation>Tirar da biblioteca</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Take this video back</source>
        <translation>Retirar este vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Take what another project file has into this one; nothing is overwritten, one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>Traz para este projeto o que outro tem; nada é sobrescrito, um desfazer basta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Take {key}</source>
        <translation>Tomar {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Take {stem} off the list</source>
        <translation>Tirar {stem} da lista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Take {stem} off this list. The file stays where it is.</source>
        <translation>Tira {stem} desta lista. O arquivo fica onde está.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Taken back before something else was done, so redo does not lead here.</source>
        <translation>Desfeito antes de outra coisa ser feita; refazer não leva até aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Taken back in “{title}”: {gesture}.</source>
        <translation>Desfeito em “{title}”: {gesture}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Taken back. Click to do everything up to here again.</source>
        <translation>Desfeito. Clique para refazer tudo até aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Taken: {taken} into {videos}. Undo takes out what came in.</source>
        <translation>Importados: {taken} em {videos}. Desfazer retira o que entrou.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Taken: {taken} of {network}. They wait for review.</source>
        <translation>Obtido: {taken} de {network}. Esperam revisão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>Taught from {videos} videos of one project: it knows their people, places and annotators. {notice}</source>
        <extracomment>said below the window</extracomment>
        <translation>Ensinada com {videos} vídeos de um projeto: conhece as pessoas, os lugares e os anotadores deles. {notice}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Teach the network from what was corrected, compare, adopt it or go back.</source>
        <extracomment>said below the window</extracomment>
        <translation>Ensina a rede com o que foi corrigido, compara, adota ou volta atrás.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/tensorboard.py"/>
        <source>TensorBoard is not installed. Install it with pip install "vemo-desktop[tensorboard]", or train without it: the course of every training is also in its report.</source>
        <extracomment>said below the window</extracomment>
        <translation>O TensorBoard não está instalado. Instale-o com pip install "vemo-desktop[tensorboard]" ou treine sem ele: o curso de cada treinamento está também em seu relatório.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>That is all you need. {keys} shows every key, {export} writes your labels as a dataset.</source>
        <translation>É só disso que você precisa. {keys} mostra todas as teclas, {export} grava seus rótulos como conjunto de dados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>That is the lag already; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>O atraso já é esse; nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>The PortAudio library is missing. {no_sound} On Debian and Ubuntu, install libportaudio2.</source>
        <translation>Falta a biblioteca PortAudio. {no_sound} No Debian e no Ubuntu, instale libportaudio2.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>The background process was started again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O processo em segundo plano foi reiniciado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands are a custom, not a law; report the number, its interval and how it was computed.</source>
        <extracomment>said below the window</extracomment>
        <translation>As faixas são um costume, não uma lei; informe o número, seu intervalo e como foi calculado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands were made for kappa. </source>
        <extracomment>said below the window</extracomment>
        <translation>As faixas foram feitas para kappa. </translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands were made for laboratory methods; people who rate emotion over time rarely reach them.</source>
        <extracomment>said below the window</extracomment>
        <translation>As faixas foram feitas para métodos de laboratório; quem avalia emoção ao longo do tempo raramente as alcança.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>The built-in network with what corrections in “{project}” taught it of {name}.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede embutida com o que as correções em “{project}” lhe ensinaram sobre {name}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>The card of network "{name}" cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O cartão da rede "{name}" não pode ser lido. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>The card of network "{name}" contradicts itself. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O cartão da rede "{name}" se contradiz. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>The card of the weights "{name}" cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O cartão dos pesos "{name}" não pode ser lido. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>The card of the weights "{name}" contradicts itself. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O cartão dos pesos "{name}" se contradiz. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/controller.py"/>
        <source>The chart could not be written to {path}: {value}.</source>
        <extracomment>said below the window</extracomment>
        <translation>O gráfico não pôde ser gravado em {path}: {value}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>The checksums that the files of "{name}" are known by cannot be read, so nothing was installed. If the disk is sound, delete {path} to trust the next files that come.</source>
        <extracomment>said below the window</extracomment>
        <translation>As somas de verificação dos arquivos de "{name}" não podem ser lidas; nada foi instalado. Se o disco está bom, exclua {path} para confiar nos próximos arquivos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The connection to the server "{server}" was lost. Everything saved before is safe on the server; whether the last change was still saved is not known. Look at it when the server is there again, and repeat it if it is missing.</source>
        <extracomment>said below the window</extracomment>
        <translation>A conexão com o servidor "{server}" caiu. Tudo o que foi salvo antes está seguro no servidor; não se sabe se a última mudança ainda foi salva. Confira quando o servidor voltar e repita-a se faltar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>The data of "{name}" are damaged.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os dados de "{name}" estão danificados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>The data of "{name}" are missing: they lie beside it in "{name}~".</source>
        <extracomment>said below the window</extracomment>
        <translation>Faltam os dados de "{name}": ficam ao lado em "{name}~".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>The dataset was not written; nothing half-finished is left behind.</source>
        <translation>O conjunto de dados não foi gravado; nada ficou pela metade.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>The demo library could not be made. Nothing else was changed.</source>
        <translation>A biblioteca de demonstração não pôde ser criada. Nada mais foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>The export to {folder} could not be written: {reason}. The project is untouched. Choose another folder or make room.</source>
        <extracomment>said below the window</extracomment>
        <translation>A exportação para {folder} não pôde ser gravada: {reason}. O projeto está intacto. Escolha outra pasta ou libere espaço.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/face_detector.py"/>
        <source>The face detector that ships with the program is missing or was changed. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O detector de rostos que vem com o programa falta ou foi mudado. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>The features of “{name}” are not in the cache any more, or could not be kept there. See that the disk has room and start the training again; it goes on from its last saved state.</source>
        <extracomment>said below the window</extracomment>
        <translation>As características de “{name}” não estão mais no cache ou não puderam ser mantidas ali. Veja se o disco tem espaço e inicie o treinamento de novo; ele continua do último estado salvo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sound_choices.py"/>
        <source>The file has no sound track {track}. There are: {there}.</source>
        <extracomment>said below the window</extracomment>
        <translation>O arquivo não tem a faixa de áudio {track}. Há: {there}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>The file holds more than {most_marks} marks, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>O arquivo contém mais de {most_marks} marcas, demais para ler como rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>The file holds more than {most_tiers} tiers, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>O arquivo contém mais de {most_tiers} trilhas, demais para ler como rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>The file holds nothing that could be taken.</source>
        <translation>O arquivo não contém nada que possa ser importado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/head.py"/>
        <source>The file of a taught head cannot be read.</source>
        <extracomment>said below the window</extracomment>
        <translation>O arquivo de uma cabeça ensinada não pode ser lido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>The files in {folder} do not fit together as those of TSL-300 do. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os arquivos em {folder} não combinam entre si como os do TSL-300. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>The first {rows} of {videos}; an export has them all.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os primeiros {rows} de {videos}; uma exportação tem todos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/paths.py"/>
        <source>The folder "{folder}", where the program keeps things of its own, cannot be made: {value}. Projects are not concerned. Make its place writable, or set VEMO_HOME to a folder of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>A pasta "{folder}", onde o programa guarda o que é seu, não pode ser criada: {value}. Os projetos não são afetados. Permita gravar no lugar dela ou defina VEMO_HOME como uma pasta sua.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" has no readable {configuration}, so it is not clear which network it holds. Choose the folder that holds that file, or a file of weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>A pasta "{name}" não tem {configuration} legível; não está claro que rede ela contém. Escolha a pasta que tem esse arquivo ou um arquivo de pesos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" holds a network ({kind}) that this program does not use, or one of another size.</source>
        <extracomment>said below the window</extracomment>
        <translation>A pasta "{name}" contém uma rede ({kind}) que este programa não usa, ou uma de outro tamanho.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" lacks {join}. Nothing was installed. Fetch what is missing from {origin}, then import the folder again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Falta {join} na pasta "{name}". Nada foi instalado. Baixe o que falta de {origin} e importe a pasta de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/face_expression.py"/>
        <source>The installed files of the face expressions are incomplete. Remove them with `vemo networks remove` and install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os arquivos instalados das expressões faciais estão incompletos. Remova-os com `vemo networks remove` e instale-os de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/pretrained.py"/>
        <source>The installed files of {what} cannot be used. Nothing was changed. Remove them with `vemo networks remove` and install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os arquivos instalados de {what} não podem ser usados. Nada foi mudado. Remova-os com `vemo networks remove` e instale-os de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The key of a label</source>
        <extracomment>said below the window</extracomment>
        <translation>A tecla de um rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The key of a label is a digit from 1 to 9.</source>
        <extracomment>said below the window</extracomment>
        <translation>A tecla de um rótulo é um dígito de 1 a 9.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/questions.py"/>
        <source>The label scheme "{name}" lacks labels that the file uses: {named}. Nothing was taken. Add them to the scheme, or do not name one.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faltam ao esquema de rótulos "{name}" rótulos que o arquivo usa: {named}. Nada foi importado. Acrescente-os ao esquema ou não indique nenhum.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>The last change is somebody else's, on a video that you code blind. It stays as it is; say Done for that video first to see it.</source>
        <extracomment>said below the window</extracomment>
        <translation>A última mudança é de outra pessoa, em um vídeo que você anota às cegas. Fica como está; marque o vídeo como Concluído para vê-la.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>The library in numbers: how far everybody is, labels, progress, agreement, networks.</source>
        <extracomment>said below the window</extracomment>
        <translation>A biblioteca em números: até onde cada um chegou, rótulos, andamento, concordância, redes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The mean of the kappas of all pairs is something else.</source>
        <extracomment>said below the window</extracomment>
        <translation>A média dos kappas de todos os pares é outra coisa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/roberta-sentiment/pack.json"/>
        <source>The mood of spoken and written words for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>O humor de palavras faladas e escritas para o VEMOCLAP.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>The name of this file is not valid text. Rename it to add it.</source>
        <extracomment>said below the window</extracomment>
        <translation>O nome deste arquivo não é texto válido. Renomeie-o para adicioná-lo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>The network</source>
        <translation>A rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/steps.py"/>
        <source>The network gives no probabilities where a person gave one label.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede não dá probabilidades onde uma pessoa deu um rótulo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>The network proposes nothing here. Move the threshold towards “Many”, or mark segments with I and O.</source>
        <translation>A rede não propõe nada aqui. Mova o limiar para “Muitas” ou marque segmentos com I e O.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network ran elsewhere, and its segments were loaded from a file. These values are the certainty that the file gives, 1 where it gives none, and 0 outside the segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede rodou em outro lugar, e seus segmentos foram carregados de um arquivo. Estes valores são a certeza que o arquivo dá, 1 onde não dá nenhuma, e 0 fora dos segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The network taught from your corrections cannot be written to {folder}. It is safe in the project; free some space and open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede ensinada com suas correções não pode ser gravada em {folder}. Ela está segura no projeto; libere espaço e abra o projeto de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to judge whole videos and is asked again for each window. The shorter the window, the further it is from what it was trained on.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede foi treinada para julgar vídeos inteiros e é consultada de novo em cada janela. Quanto menor a janela, mais longe está do que foi treinado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to judge whole videos. These values are computed from its answers: split over time, or put together from other labels. It never learned when; compare heights within this video only.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede foi treinada para julgar vídeos inteiros. Estes valores são calculados de suas respostas: divididos no tempo ou compostos de outros rótulos. Ela nunca aprendeu quando; compare alturas só dentro deste vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to tell when an emotion is shown: each value is its answer for this moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede foi treinada para dizer quando uma emoção aparece: cada valor é sua resposta para este instante.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>The new key is added; otherwise it replaces the keys there are.</source>
        <translation>A nova tecla é acrescentada; senão, substitui as existentes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>The new network makes no mistake on the held-out videos.</source>
        <translation>A nova rede não comete erros nos vídeos reservados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/drawing.py"/>
        <source>The next segment will be “{label}”. To label something now, select a segment, set marks with I and O, or press the digit while the video plays.</source>
        <translation>O próximo segmento será “{label}”. Para rotular algo agora, selecione um segmento, ponha marcas com I e O ou pressione o dígito enquanto o vídeo toca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>The parts add up to {total} %; make it 100.</source>
        <translation>As partes somam {total} %; faça 100.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>The picture can no longer be read: the file was changed or its drive is gone. Your labels are safe; check the file and open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>A imagem não pode mais ser lida: o arquivo foi mudado ou a unidade sumiu. Seus rótulos estão seguros; verifique o arquivo e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>The picture of "{name}" can no longer be read. Was the file replaced?</source>
        <extracomment>said below the window</extracomment>
        <translation>A imagem de "{name}" não pode mais ser lida. O arquivo foi substituído?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>The playhead is not inside the segment. Move it there to split.</source>
        <extracomment>said below the window</extracomment>
        <translation>O cursor não está dentro do segmento. Mova-o para lá para dividir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>The project has {trouble} named "{video}". `vemo info` lists them with their names.</source>
        <extracomment>said below the window</extracomment>
        <translation>O projeto tem {trouble} com o nome "{video}". `vemo info` os lista com seus nomes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The project holds a taught network whose card is damaged. Its labels are safe; go back to the network before, or teach it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O projeto contém uma rede ensinada cujo cartão está danificado. Os rótulos estão seguros; volte à rede anterior ou ensine-a de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>The project holds no videos yet. Add some, then look again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O projeto ainda não tem vídeos. Adicione alguns e olhe de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/proxy.py"/>
        <source>The proxy cannot be kept in {parent}: {value}. The video plays from its own file. Free some space or choose another cache folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>O proxy não pode ser mantido em {parent}: {value}. O vídeo é reproduzido de seu próprio arquivo. Libere espaço ou escolha outra pasta de cache.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>The proxy named in the environment (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY) cannot be used. Name an http:// or https:// proxy.</source>
        <extracomment>said below the window</extracomment>
        <translation>O proxy nomeado no ambiente (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY) não pode ser usado. Nomeie um proxy http:// ou https://.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>The proxy of “{name}” ends at {until}: it takes all {room} GiB that proxies have. From there on the file itself is played; the setting proxy_gib gives more room.</source>
        <extracomment>said below the window</extracomment>
        <translation>O proxy de “{name}” termina em {until}: ocupa todos os {room} GiB que os proxies têm. Dali em diante toca o próprio arquivo; a configuração proxy_gib dá mais espaço.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>The raters cancel out: their mean never changes, so this measure has no meaning.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os avaliadores se anulam: sua média nunca muda; esta medida não tem sentido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>The record of the weights "{name}" cannot be read, so they are not used. Run `vemo networks remove {name}`, then install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O registro dos pesos "{name}" não pode ser lido; eles não são usados. Execute `vemo networks remove {name}` e instale-os de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>The recording ended: it works from {slowest:g} to {fastest:g} times the speed. What was recorded is kept.</source>
        <translation>A gravação terminou: ela funciona de {slowest:g} a {fastest:g} vezes a velocidade. O que foi gravado fica.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>The recording of {join} by {author} is not as it was stored, so it is not shown. Everything else is safe. A backup of the project may hold it whole.</source>
        <extracomment>said below the window</extracomment>
        <translation>A gravação de {join} por {author} não está como foi guardada; não é mostrada. Todo o resto está seguro. Uma cópia do projeto pode tê-la inteira.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/report_print.py"/>
        <source>The report could not be written to {path}: {strerror}. The project is untouched.</source>
        <extracomment>said below the window</extracomment>
        <translation>O relatório não pôde ser gravado em {path}: {strerror}. O projeto está intacto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>The rest can be completed once you have decided on at least {least_decisions} segments of this video; so far it is {decisions}.</source>
        <extracomment>said below the window</extracomment>
        <translation>O resto pode ser completado quando você tiver decidido sobre pelo menos {least_decisions} segmentos deste vídeo; até agora são {decisions}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>The same export to {folder} is under way already. Wait for it, or choose another folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>A mesma exportação para {folder} já está em andamento. Espere que termine ou escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>The saved state {path} cannot be read. Remove it to start over.</source>
        <extracomment>said below the window</extracomment>
        <translation>O estado salvo {path} não pode ser lido. Remova-o para recomeçar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>The scheme "{name}" has no label "{label}".</source>
        <extracomment>said below the window</extracomment>
        <translation>O esquema "{name}" não tem o rótulo "{label}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>The scheme "{scheme}" has no label "{label}".</source>
        <extracomment>said below the window</extracomment>
        <translation>O esquema "{scheme}" não tem o rótulo "{label}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>The scheme is here already, just as in the file.</source>
        <translation>O esquema já está aqui, igual ao do arquivo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>The score of a proposal is the network's own. Accept it to give it yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>A pontuação de uma proposta é da rede. Aceite-a para dar a sua.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>The seconds of "{name}" do not increase.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os segundos de "{name}" não aumentam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" did not let "{value}" in: the password is missing or not the right one. Check name and password, and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor "{server}" não deixou "{value}" entrar: a senha falta ou não é a certa. Verifique nome e senha e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" does not answer, so "{name}" could not be opened or changed. Everything saved before is safe on the server. Check the network and the address, and try again when the server is there.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor "{server}" não responde; "{name}" não pôde ser aberto ou mudado. Tudo o que foi salvo antes está seguro no servidor. Verifique a rede e o endereço e tente de novo quando o servidor voltar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" has no database "{database}". Check the address, or ask whoever looks after the server.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor "{server}" não tem o banco de dados "{database}". Verifique o endereço ou pergunte a quem cuida do servidor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>The server "{server}" runs PostgreSQL {version}, which is too old: {least_version} is needed at least. Nothing was changed. Ask whoever looks after the server for a newer one.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor "{server}" roda PostgreSQL {version}, antigo demais: é preciso pelo menos {least_version}. Nada foi mudado. Peça um mais novo a quem cuida do servidor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server does not allow "{value}" to write "{name}", so the change was not made. Ask whoever looks after the server for the right to write, or open it for reading only.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor não permite que "{value}" grave "{name}"; a mudança não foi feita. Peça o direito de gravar a quem cuida do servidor ou abra só para leitura.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server has no room or no capacity left, so the last change to "{name}" was not saved. Everything saved before is safe on the server. Tell whoever looks after the server, and do it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor não tem mais espaço ou capacidade; a última mudança em "{name}" não foi salva. Tudo o que foi salvo antes está seguro no servidor. Avise quem cuida do servidor e faça de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/shared_watch.py"/>
        <source>The server is there again. Everything that was saved is here.</source>
        <translation>O servidor voltou. Tudo o que foi salvo está aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server took too long for a change to "{name}", so the change was not saved. Everything saved before is safe on the server. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>O servidor levou tempo demais para uma mudança em "{name}"; a mudança não foi salva. Tudo o que foi salvo antes está seguro no servidor. Faça de novo daqui a pouco.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>The settings of {name} cannot be used. Set them anew with `vemo networks set {id}`, or install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>As configurações de {name} não podem ser usadas. Defina-as de novo com `vemo networks set {id}` ou instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>The share of videos coded twice lies between 0 and 1.</source>
        <extracomment>said below the window</extracomment>
        <translation>A parcela de vídeos anotados em dobro fica entre 0 e 1.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>The side of a label is + (positive), − (negative), 0 or nothing.</source>
        <translation>O lado de um rótulo é + (positivo), − (negativo), 0 ou nada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The side of a label is -1, 0, 1 or none.</source>
        <extracomment>said below the window</extracomment>
        <translation>O lado de um rótulo é -1, 0, 1 ou nenhum.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The sign of "{name}" is one or two letters.</source>
        <extracomment>said below the window</extracomment>
        <translation>O sinal de "{name}" tem uma ou duas letras.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>The sound device does not start. {no_sound}</source>
        <translation>O dispositivo de som não inicia. {no_sound}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/sound_worker.py"/>
        <source>The sound device went away. Playback goes on without sound.</source>
        <translation>O dispositivo de som sumiu. A reprodução segue sem som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/sound.py"/>
        <source>The sound of "{name}" can no longer be read: the file was changed. Your labels are safe; check the file and open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>O som de "{name}" não pode mais ser lido: o arquivo foi mudado. Seus rótulos estão seguros; verifique o arquivo e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/sound_worker.py"/>
        <source>The sound of "{name}" cannot be read. It is played without sound.</source>
        <translation>O som de “{name}” não pode ser lido. É reproduzido sem som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/signals/silero.py"/>
        <source>The speech detector's weights are missing. Install the package silero-vad, version 6.2 or newer.</source>
        <extracomment>said below the window</extracomment>
        <translation>Faltam os pesos do detector de fala. Instale o pacote silero-vad, versão 6.2 ou mais nova.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>The state of the training cannot be kept in {parent}. The state before is still there; free some space and start the training again, it goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>O estado do treinamento não pode ser mantido em {parent}. O anterior continua lá; libere espaço e inicie o treinamento de novo, ele continua dali.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The text holds a character that a server cannot keep (an invisible zero), so the change was not saved. Write it without that character.</source>
        <extracomment>said below the window</extracomment>
        <translation>O texto contém um caractere que um servidor não pode guardar (um zero invisível); a mudança não foi salva. Escreva-o sem esse caractere.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/lag.py"/>
        <source>The traces are too short or do not change, so no lag can be told.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os traçados são curtos demais ou não mudam; nenhum atraso pode ser dito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/lag.py"/>
        <source>The traces go the same way at no shift (correlation {fits} at most), so no lag can be told.</source>
        <extracomment>said below the window</extracomment>
        <translation>Em nenhum deslocamento os traçados vão no mesmo sentido (correlação no máximo {fits}); nenhum atraso pode ser dito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/results.py"/>
        <source>The trained network cannot be written to {folder}. Its state is still there; free some space and start the training again, it goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>A rede treinada não pode ser gravada em {folder}. Seu estado continua lá; libere espaço e inicie o treinamento de novo, ele continua dali.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>The training "{name}" {what}. Networks taught in this project: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>O treinamento "{name}" {what}. Redes ensinadas neste projeto: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/loop.py"/>
        <source>The training stopped at update {step}: its loss is no longer a number. No network was written, and earlier ones are as they were. Train into another folder with a smaller learning rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>O treinamento parou na atualização {step}: a perda deixou de ser um número. Nenhuma rede foi gravada, e as anteriores estão como estavam. Treine em outra pasta com uma taxa de aprendizado menor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>The two networks have no video in common that a person has gone through.</source>
        <extracomment>said below the window</extracomment>
        <translation>As duas redes não têm em comum um vídeo percorrido por uma pessoa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>The video</source>
        <translation>O vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>The video is at its end. Go to where you want to record from.</source>
        <translation>O vídeo está no fim. Vá até onde quer começar a gravar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>The video is being analysed. You can watch and label it meanwhile.</source>
        <translation>O vídeo está sendo analisado. Você pode vê-lo e rotulá-lo enquanto isso.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>The video is read once for all of them. The choice is kept for new videos too.</source>
        <translation>O vídeo é lido uma vez para todas. A escolha vale também para novos vídeos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>The video lasts until {format_time}, so that stretch is not in it. Nothing was settled.</source>
        <extracomment>said below the window</extracomment>
        <translation>O vídeo vai até {format_time}, portanto esse trecho não está nele. Nada foi decidido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>The weights "{name}" are being installed or removed elsewhere at this moment. Wait until that has ended.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os pesos "{name}" estão sendo instalados ou removidos em outro lugar neste momento. Espere terminar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/text_net.py"/>
        <source>The weights of the built-in text network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os pesos da rede de texto embutida não podem ser lidos. Instale o programa de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The weights of {name} are not here. Open the project that it was taught in.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os pesos de {name} não estão aqui. Abra o projeto em que foi ensinada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The weights of {name} are not those of its card. Open the project that it was taught in.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os pesos de {name} não são os de seu cartão. Abra o projeto em que foi ensinada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/adapter.py"/>
        <source>The weights of {name} were trained with {segments} segments per video. It is not known how many frames each had. Add "snippet_frames" to the settings on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>Os pesos de {name} foram treinados com {segments} segmentos por vídeo. Não se sabe quantos quadros cada um tinha. Acrescente "snippet_frames" às configurações no cartão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/trace_tables.py"/>
        <source>The window of smoothing is 0 to 60 seconds.</source>
        <extracomment>said below the window</extracomment>
        <translation>A janela de suavização vai de 0 a 60 segundos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Their length</source>
        <extracomment>said below the window</extracomment>
        <translation>Sua duração</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>There are no weights called "{pack_id}". Known are: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há pesos chamados "{pack_id}". Conhecidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>There is a file "{name}" already; it was left as it is. Choose another name or open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Já há um arquivo "{name}"; ficou como está. Escolha outro nome ou abra-o.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is a label scheme "{name}" already. Give this one another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>Já há um esquema de rótulos "{name}". Dê outro nome a este.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>There is a project or something else named "{name}" on the server already; it was left as it is. Choose another name or open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Já há no servidor um projeto ou outra coisa com o nome "{name}"; ficou como está. Escolha outro nome ou abra-o.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>There is no action “{action_id}”.</source>
        <translation>Não há ação “{action_id}”.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>There is no annotator "{name}" in this project. Known are: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há anotador "{name}" neste projeto. Conhecidos: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>There is no change {position} in the history. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há alteração {position} no histórico. Nada foi alterado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>There is no file "{path}".</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há arquivo "{path}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>There is no file or folder "{path}".</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há arquivo nem pasta "{path}".</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/registry.py"/>
        <source>There is no format "{format_id}" that can be {verb}. Formats are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há formato "{format_id}" que possa ser {verb}. Os formatos são: {join}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>There is no key “{key}”. Keys are written like X, Shift+Left or Ctrl+Alt+F5.</source>
        <translation>Não há tecla “{key}”. Teclas se escrevem como X, Shift+Left ou Ctrl+Alt+F5.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is no label scheme "{name}" in this project. Known are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há esquema de rótulos "{name}" neste projeto. Há: {join}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is no label scheme "{scheme_id}" in this project.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há esquema de rótulos "{scheme_id}" neste projeto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>There is no lane "{text}" in this video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há pista "{text}" neste vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>There is no network "{network_id}". Known networks: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há rede "{network_id}". Redes conhecidas: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>There is no network and there are no weights called "{name}". {known}</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há rede nem pesos chamados "{name}". {known}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>There is no other lane of yours in that direction.</source>
        <translation>Não há outra pista sua nessa direção.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>There is no project "{name}" in the database "{database}" on {server}. Check the name, or whether the person at that database may see it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há projeto "{name}" no banco de dados "{database}" em {server}. Verifique o nome, ou se a pessoa nesse banco pode vê-lo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>There is no project "{path}". Check the name, or whether the disk it lies on is connected.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há projeto "{path}". Verifique o nome, ou se o disco em que está está conectado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>There is no room for all: turn the wheel over the names, make it higher, or hide some.</source>
        <translation>Não há espaço para todas: gire a roda sobre os nomes, aumente a altura ou oculte algumas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>There is no segment after this one to merge with.</source>
        <translation>Não há segmento depois deste para unir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/bulk.py"/>
        <source>There is no segment in this lane yet.</source>
        <translation>Ainda não há segmento nesta pista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>There is no segment in this video yet.</source>
        <translation>Ainda não há segmento neste vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/settings.py"/>
        <source>There is no setting {name}. Settings are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há configuração {name}. As configurações são: {join}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson.py"/>
        <source>There is no video to learn from. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há vídeo com que aprender. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>There is nobody to share the videos out to. Add annotators first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há a quem distribuir os vídeos. Adicione anotadores antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>There is nothing to compare here yet: let a second network look at this video.</source>
        <translation>Ainda não há o que comparar aqui: deixe uma segunda rede analisar este vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: no two of {names} judged the same video{within}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há o que comparar: não há dois de {names} que julgaram o mesmo vídeo{within}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: nobody has decided anything here, and no network has run.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há o que comparar: ninguém decidiu nada aqui, e nenhuma rede rodou.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: only {only} was chosen or has judged anything here. Name a second rater, or a second project of the same videos. {who}</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há o que comparar: só {only} foi escolhido ou julgou algo aqui. Nomeie um segundo avaliador ou um segundo projeto dos mesmos vídeos. {who}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: the projects have no video in common. Videos are matched by the content of their files, so a copy that was encoded anew counts as another video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Não há o que comparar: os projetos não têm vídeo em comum. Vídeos são reconhecidos pelo conteúdo de seus arquivos; uma cópia recodificada conta como outro vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>There is nothing to count yet. Add videos and label them; the numbers follow.</source>
        <translation>Ainda não há o que contar. Adicione vídeos e rotule-os; os números vêm depois.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/inference.py"/>
        <source>There is too little free memory for the network, even for one step at a time. What was computed so far is kept. Close other programs, {what}and analyse again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Há memória livre de menos para a rede, mesmo um passo por vez. O que foi calculado fica. Feche outros programas, {what}e analise de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>There was nothing to add.</source>
        <translation>Não havia nada a adicionar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>These files are not {name}: {some}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Estes arquivos não são {name}: {some}. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>These proposals were accepted already. Select the segments made of them instead.</source>
        <extracomment>said below the window</extracomment>
        <translation>Estas propostas já foram aceitas. Selecione os segmentos feitos delas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_layouts.py"/>
        <source>These weights are not those of {name}: {problem}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Estes pesos não são os de {name}: {problem}. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/state_dicts.py"/>
        <source>These weights do not fit {what}: {problem}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Estes pesos não servem em {what}: {problem}. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Thick: how well videos left out are met, 1 is best (F1)   Thin: error while learning (loss)</source>
        <translation>Grossa: acerto nos vídeos deixados de fora, 1 é o melhor (F1)   Fina: erro ao aprender (perda)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/beats/checkpoint.py"/>
        <source>This BEATs file has different position tables in its layers, so it is not the published one. Nothing was imported; fetch the file again from the address on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este arquivo BEATs tem tabelas de posição diferentes em suas camadas; não é o publicado. Nada foi importado; baixe-o de novo do endereço no cartão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/beats/checkpoint.py"/>
        <source>This BEATs file was trained with other settings ({join}) than the published one, so it cannot be used. Nothing was imported; fetch the file again from the address on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este arquivo BEATs foi treinado com outras configurações ({join}) que o publicado e não pode ser usado. Nada foi importado; baixe-o de novo do endereço no cartão.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>This analysis is not of this video, so nothing can be proposed from it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta análise não é deste vídeo; nada pode ser proposto dela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/head.py"/>
        <source>This head was taught by another version of the program, which read other features. Teach it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta cabeça foi ensinada por outra versão do programa, que lia outras características. Ensine-a de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>This is an untrained baseline. It computes brightness, colour, motion, cuts, loudness, pitch, speech, faces and the words of subtitles, and turns them into valence and arousal with published formulas and constants chosen by hand. It does not understand what happens in a scene. Use it as a first sketch to correct, never as a measurement.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta é uma linha de base sem treino. Calcula brilho, cor, movimento, cortes, volume, tom, fala, rostos e as palavras das legendas e os converte em valência e ativação com fórmulas publicadas e constantes escolhidas à mão. Não entende o que acontece em uma cena. Use-a como um primeiro esboço a corrigir, nunca como medição.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>This is not the address of a project: {why}. One looks like this: {example}</source>
        <extracomment>said below the window</extracomment>
        <translation>Isto não é o endereço de um projeto: {why}. Um se parece com: {example}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>This is not {name}: {join}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Isto não é {name}: {join}. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>This is the only proposal of the library that is open.</source>
        <translation>Esta é a única proposta aberta da biblioteca.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>This is the project that is open; a project cannot be merged with itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este é o projeto aberto; um projeto não pode ser mesclado consigo mesmo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>This machine has no Apple graphics processor. Use auto or cpu.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta máquina não tem processador gráfico Apple. Use auto ou cpu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>This needs {needed} GB in {folder}, where only {free} GB are free. Nothing was changed. Make room, or set VEMO_HOME to a folder on another disk.</source>
        <extracomment>said below the window</extracomment>
        <translation>Isto precisa de {needed} GB em {folder}, onde só há {free} GB livres. Nada foi mudado. Libere espaço ou aponte VEMO_HOME para uma pasta em outro disco.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_store.py"/>
        <source>This program is writing much to "{name}" just now, so the last change was not saved. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>O programa está gravando muito em "{name}" agora; a última mudança não foi salva. Faça de novo daqui a pouco.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/analysis.py"/>
        <source>This project is open for reading only, so an analysis could not be stored in it. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este projeto está aberto só para leitura; uma análise não poderia ser guardada nele. Feche a outra janela que o tem aberto, ou copie-o para onde você possa gravar, e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>This project is open for reading only, so it could not be kept which videos teach and which judge. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este projeto está aberto só para leitura; não se poderia guardar quais vídeos ensinam e quais avaliam. Feche a outra janela que o tem aberto, ou copie-o para onde você possa gravar, e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>This project is open for reading only, so nothing that is learnt could be stored in it. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este projeto está aberto só para leitura; nada que se aprenda poderia ser guardado nele. Feche a outra janela que o tem aberto, ou copie-o para onde você possa gravar, e abra-o de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>This project is open for reading only, so nothing was recorded.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este projeto está aberto só para leitura; nada foi gravado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/store.py"/>
        <source>This project is open for reading only, so the change was not made. Nothing else is affected.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este projeto está aberto só para leitura; a mudança não foi feita. Nada mais é afetado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>This project is open for reading only. Select a segment to see where it comes from.</source>
        <translation>Este projeto está aberto só para leitura. Selecione um segmento para ver de onde vem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal is open already; nobody has decided on it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta proposta já está aberta; ninguém decidiu sobre ela.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal is rejected already. Reopen it to decide again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta proposta já foi rejeitada. Reabra-a para decidir de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal was accepted already. Change the segment made of it, or reopen the proposal.</source>
        <extracomment>said below the window</extracomment>
        <translation>Esta proposta já foi aceita. Mude o segmento feito dela ou reabra a proposta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This segment is a person's own already; there is nothing to accept.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este segmento já é de uma pessoa; não há o que aceitar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>This segment is no longer there: it was deleted or replaced.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este segmento não existe mais: foi excluído ou substituído.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>This segment is no longer there: it was deleted or replaced. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este segmento não existe mais: foi excluído ou substituído. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>This trace is no longer there. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este traçado não existe mais. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>This video</source>
        <translation>Este vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/playing.py"/>
        <source>This video has no sound.</source>
        <translation>Este vídeo não tem som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>This video has no subtitles. They are found beside it, in a file of its name.</source>
        <translation>Este vídeo não tem legendas. Elas ficam ao lado dele, em um arquivo de mesmo nome.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/proxies.py"/>
        <source>This video is decoded at {speed} of its own speed here, so a small copy is being made to play from. What is paused on is the file itself, and labels lie on its frames.</source>
        <translation>Este vídeo é decodificado aqui a {speed} de sua própria velocidade, por isso uma cópia pequena está sendo feita para reproduzir. Em pausa vê-se o próprio arquivo, e os rótulos ficam em seus quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video is here already.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este vídeo já está aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>This video is locked for {author}: its coding counts as final. Unlock it under Annotators to change it; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este vídeo está bloqueado para {author}: sua anotação vale como final. Desbloqueie-o em Anotadores para mudá-la; nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>This video is not analysed yet. Let the network propose segments, or mark your own with I and O.</source>
        <translation>Este vídeo ainda não foi analisado. Deixe a rede propor segmentos ou marque os seus com I e O.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video is not in the project.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este vídeo não está no projeto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video was removed already.</source>
        <extracomment>said below the window</extracomment>
        <translation>Este vídeo já foi removido.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>This video: {state}</source>
        <translation>Este vídeo: {state}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Time</source>
        <extracomment>said below the window</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>Time labelled {join} counts as time without a segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>O tempo rotulado {join} conta como tempo sem segmento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/canvas.py"/>
        <source>Time line</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/header.py"/>
        <source>Time line rows</source>
        <translation>Linhas da linha do tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Time of each label</source>
        <extracomment>said below the window</extracomment>
        <translation>Tempo de cada rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Timeline labels for Label Studio, with the configuration they need; frames at the given rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>Rótulos de linha do tempo para o Label Studio, com a configuração de que precisam; quadros à taxa dada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>To keep {what} apart, labelled videos of {least_groups} {what} are needed: two to learn from and one to judge by. There are {found}. Label videos of others first, or split by video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para manter {what} separados, são necessários vídeos rotulados de {least_groups} {what}: dois para aprender e um para avaliar. Há {found}. Rotule antes vídeos de outros ou divida por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>To keep {what} apart, labelled videos of {least_groups} {what} are needed: two to learn from and one to judge by. There is {found}. Label videos of others first, or split by video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para manter {what} separados, são necessários vídeos rotulados de {least_groups} {what}: dois para aprender e um para avaliar. Há {found}. Rotule antes vídeos de outros ou divida por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>To learn "{name}" from corrections, {least_videos} corrected videos are needed: two to learn from and one to judge by. {items} of them are there. Review some more first.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para aprender "{name}" com correções, são necessários {least_videos} vídeos corrigidos: dois para aprender e um para avaliar. Há {items} deles. Revise mais alguns antes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/teaching.py"/>
        <source>To learn from corrections in "{name}", {least_videos} corrected videos are needed beside those held out to judge; there are {chosen}. Review one more and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para aprender com correções em "{name}", são necessários {least_videos} vídeos corrigidos além dos reservados para avaliar; há {chosen}. Revise mais um e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/trace_heads/teaching.py"/>
        <source>To learn from traces, {least_videos} traced videos are needed beside those held out to judge; there are {chosen}. Trace one more and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>Para aprender com traçados, são necessários {least_videos} vídeos traçados além dos reservados para avaliar; há {chosen}. Trace mais um e tente de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>To review</source>
        <translation>A revisar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Traces</source>
        <extracomment>said below the window</extracomment>
        <translation>Traçados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/teaching.py"/>
        <source>Traces are learnt in one go, so there is no course to show in TensorBoard. Learn without it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Traçados são aprendidos de uma vez; não há curso a mostrar no TensorBoard. Aprenda sem ele.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>Traces are learnt in one go, without updates, so this would change nothing: {join}. Leave it out; what can be set there is {join_}.</source>
        <extracomment>said below the window</extracomment>
        <translation>Traços são aprendidos de uma só vez, sem atualizações, então isto não mudaria nada: {join}. Deixe de fora; o que pode ser definido ali é {join_}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Track</source>
        <translation>Faixa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>Tracks and tags of CVAT 1.1; counts frames, so the rate must be given.</source>
        <extracomment>said below the window</extracomment>
        <translation>Trilhas e marcas do CVAT 1.1; conta quadros, por isso a taxa precisa ser dada.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>Tracks for ANVIL; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>Trilhas para o ANVIL; um arquivo por vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Trained on single faces, on acted speech, on English comments from the web and on the lines of one television series. It takes expressions for feelings, knows no story and no irony, and is less sure than its numbers look on people, microphones and languages it has not met. Use it as a first sketch to correct.</source>
        <extracomment>said below the window</extracomment>
        <translation>Treinada com rostos isolados, fala encenada, comentários em inglês da web e as falas de uma série de televisão. Toma expressões por sentimentos, não conhece história nem ironia e é menos segura do que seus números parecem com pessoas, microfones e línguas que não encontrou. Use-a como um primeiro esboço a corrigir.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Training</source>
        <extracomment>said below the window</extracomment>
        <translation>Treinar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Trainings</source>
        <translation>Treinamentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>True</source>
        <translation>Verdadeiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Trust</source>
        <extracomment>said below the window</extracomment>
        <translation>Confiança</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Try the network on a second or two of the open video and work out what a run would cost</source>
        <translation>Testa a rede em um ou dois segundos do vídeo aberto e calcula quanto custaria uma execução</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/measure.py"/>
        <source>Trying the network</source>
        <extracomment>said below the window</extracomment>
        <translation>Testando a rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Turn the sound off or on.</source>
        <extracomment>said below the window</extracomment>
        <translation>Desliga ou liga o som.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Two labels have the same {what}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Dois rótulos têm o mesmo {what}. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/time_field.py"/>
        <source>Type a time (1:12.345), seconds (72.345) or a frame (f2168), then Enter</source>
        <translation>Digite um tempo (1:12.345), segundos (72.345) ou um quadro (f2168), depois Enter</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/parquet.py"/>
        <source>Typed tables for pandas, Arrow, DuckDB and Hugging Face datasets; exact in every number.</source>
        <extracomment>said below the window</extracomment>
        <translation>Tabelas tipadas para pandas, Arrow, DuckDB e Hugging Face datasets; exatas em cada número.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Undo</source>
        <extracomment>said below the window</extracomment>
        <translation>Desfazer</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Undo cannot go back to this change: something else was done since it was taken back, or proposals it was about were replaced. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>Desfazer não pode voltar a esta mudança: outra coisa foi feita depois, ou as propostas em questão foram substituídas. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Unmute</source>
        <translation>Com som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Up</source>
        <translation>Para cima</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Use the whole screen, or leave it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Usa a tela inteira, ou a deixa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Used</source>
        <translation>Usos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>User guide</source>
        <extracomment>said below the window</extracomment>
        <translation>Guia do usuário</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Usual length of a segment (median)</source>
        <extracomment>said below the window</extracomment>
        <translation>Duração usual de um segmento (mediana)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Usual order, all shown</source>
        <translation>Ordem usual, todas visíveis</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>VAANet for eight emotions (VideoEmotion-8)</source>
        <extracomment>said below the window</extracomment>
        <translation>VAANet para oito emoções (VideoEmotion-8)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>VAANet learned from one label per video, never from labelled moments. Its curves are an exact split of the answer for the whole video over twelve equal parts of it; they are not calibrated. The sound is heard once for the whole video, its first 47.6 seconds or a loop of shorter sound, and adds the same to every part. Attention says which parts counted, relative to the others of the same video. There is no neutral class.</source>
        <extracomment>said below the window</extracomment>
        <translation>O VAANet aprendeu de um rótulo por vídeo, nunca de instantes rotulados. Suas curvas são uma divisão exata da resposta para o vídeo inteiro entre doze partes iguais dele; não são calibradas. O som é ouvido uma vez para o vídeo inteiro, seus primeiros 47.6 segundos ou um som mais curto repetido, e soma o mesmo a cada parte. A atenção diz quais partes contaram, em relação às outras do mesmo vídeo. Não há classe neutra.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>VAANet, eight emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>VAANet, oito emoções</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>VEMO Desktop 1</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMO Desktop 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>VEMOCLAP was trained to name one emotion for a whole video of mostly one to three minutes. Its curves repeat that answer on windows of about half a minute, each as if it were a video of its own; it never saw such windows, and nothing in it tells when. Its numbers are not calibrated, and there is no neutral class. Its authors removed wrongly labelled videos and trained on nine tenths of the rest of Ekman-6, so no test on Ekman-6 is fair to it. Positive and negative, valence and arousal are derived from the six. Faces are found and text is read here by other, freely licensed programs than in the original, text in other languages than English is neither recognised nor translated, and speech is translated by Whisper; where a part is not installed its feature counts as absent, and the settings of the result say so.</source>
        <extracomment>said below the window</extracomment>
        <translation>O VEMOCLAP foi treinado para dar uma emoção a um vídeo inteiro, em geral de um a três minutos. Suas curvas repetem essa resposta em janelas de cerca de meio minuto, como se cada uma fosse um vídeo; nunca viu tais janelas, e nada nele diz quando. Seus números não são calibrados, e não há classe neutra. Seus autores retiraram vídeos mal rotulados e treinaram com nove décimos do resto do Ekman-6; nenhum teste no Ekman-6 é justo com ele. Positivo e negativo, valência e ativação são derivados das seis. Rostos são achados e textos lidos aqui por outros programas, de licença livre, que não os do original; texto em línguas além do inglês não é reconhecido nem traduzido, e a fala é traduzida pelo Whisper; onde uma parte não está instalada, sua característica conta como ausente, e as configurações do resultado o dizem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>VEMOCLAP, six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMOCLAP, seis emoções</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/pack.json"/>
        <source>VEMOCLAP, the classifier</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMOCLAP, o classificador</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>VIA 3</source>
        <extracomment>said below the window</extracomment>
        <translation>VIA 3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Valence</source>
        <extracomment>said below the window</extracomment>
        <translation>Valência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Valence alone</source>
        <translation>Só valência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Valence and arousal</source>
        <extracomment>said below the window</extracomment>
        <translation>Valência e ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/lanes.py"/>
        <source>Valence and arousal are curves, not labels of segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>Valência e ativação são curvas, não rótulos de segmentos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Valence and arousal are curves; their scheme cannot be edited.</source>
        <extracomment>said below the window</extracomment>
        <translation>Valência e ativação são curvas; seu esquema não pode ser editado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>Valence and arousal pad</source>
        <translation>Plano de valência e ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Valence turned round</source>
        <translation>Valência invertida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Valence, arousal</source>
        <translation>Valência, ativação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Value</source>
        <extracomment>said below the window</extracomment>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Version, licence and where your data lies.</source>
        <extracomment>said below the window</extracomment>
        <translation>Versão, licença e onde ficam seus dados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vit-face-expression/pack.json"/>
        <source>ViT for facial expressions</source>
        <extracomment>said below the window</extracomment>
        <translation>ViT para expressões faciais</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Video</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Video and sound ({endings});;All files (*)</source>
        <translation>Vídeo e áudio ({endings});;Todos os arquivos (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Videos</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Videos added: {join}</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeos adicionados: {join}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Videos by how far they are</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeos por andamento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Videos given to each person</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeos atribuídos a cada pessoa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>Videos that networks of this project may learn from count as well: one that was taught with these decisions is judged by what it has seen.</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeos com que as redes deste projeto podem aprender também contam: uma ensinada com estas decisões é julgada pelo que já viu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>Videos, the most useful first</source>
        <translation>Vídeos, os mais úteis primeiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Waiting</source>
        <extracomment>said below the window</extracomment>
        <translation>Em espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Waiting for its turn</source>
        <translation>Esperando a vez</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Watching and listening</source>
        <extracomment>said below the window</extracomment>
        <translation>Vendo e ouvindo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Weights it can do without</source>
        <translation>Pesos dispensáveis</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Welcome page</source>
        <extracomment>said below the window</extracomment>
        <translation>Página inicial</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/tensorboard.py"/>
        <source>What TensorBoard shows cannot be written to {folder}. The training goes on from its last saved state once there is room, or without TensorBoard.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que o TensorBoard mostra não pode ser gravado em {folder}. O treinamento continua de seu último estado salvo quando houver espaço, ou sem o TensorBoard.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>What a person said while watching, frame by frame. People react late, by one to six seconds; a lag is taken off only where it is shown or written out.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que uma pessoa disse ao assistir, quadro a quadro. As pessoas reagem tarde, de um a seis segundos; um atraso só é descontado onde isso é mostrado ou escrito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>What comes in is signed by whom the file names. Nothing that is there changes, and undo takes it out again, video by video.</source>
        <translation>O que entra é assinado por quem o arquivo nomeia. Nada do que existe muda, e desfazer retira tudo, vídeo a vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>What counts as true was said by {who}.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que vale como verdadeiro foi dito por {who}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>What do you want to label?</source>
        <translation>O que você quer rotular?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>What each network is and needs; install, verify and remove weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que é cada rede e do que precisa; instala, verifica e remove pesos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>What each network is, and installing what it needs</source>
        <translation>O que é cada rede, e a instalação do que ela precisa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>What follows now moves with the end of a segment.</source>
        <translation>O que vem depois agora se move com o fim de um segmento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>What is named "{name}" on the server is not a project of VEMO Desktop. It was left as it is. Choose another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que se chama "{name}" no servidor não é um projeto do VEMO Desktop. Ficou como está. Escolha outro nome.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>What is said</source>
        <extracomment>said below the window</extracomment>
        <translation>O que é dito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/whisper-large-v3/pack.json"/>
        <source>What is said, in English, for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>O que é dito, em inglês, para o VEMOCLAP.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>What it is for</source>
        <translation>Para que serve</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>What it means</source>
        <translation>O que significa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>What stays together</source>
        <translation>O que fica junto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>What the window speaks. It is built anew, with the same video open.</source>
        <translation>Idioma da janela. Ela é refeita, com o mesmo vídeo aberto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>What to record</source>
        <translation>O que gravar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>What was measured</source>
        <translation>O que foi medido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>What was taken, and what was changed or left out</source>
        <translation>O que foi importado, e o que mudou ou ficou de fora</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Wheel, Shift + wheel, middle drag</source>
        <translation>Roda, Shift + roda, arrastar com o botão do meio</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Where both marked something, how far do they agree on the label?</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde ambos marcaram algo, quanto concordam no rótulo?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>Where in a video the mood is positive or negative, from picture and sound; one value per 16 frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde em um vídeo o humor é positivo ou negativo, a partir de imagem e som; um valor a cada 16 quadros.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>Where in a video the mood is positive or negative.</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde em um vídeo o humor é positivo ou negativo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Where in the videos labels lie</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde nos vídeos ficam os rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Where is “{title}” now?</source>
        <translation>Onde está “{title}” agora?</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Where one label prevails it lies near the share of equal labels, and so above kappa: decide which one you report before you see them.</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde um rótulo prevalece, fica perto da parcela de rótulos iguais, e assim acima de kappa: decida qual informar antes de vê-los.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Where people differ, side by side; settle it as gold, with who decided and why.</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde as pessoas divergem, lado a lado; decide como ouro, com quem decidiu e por quê.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Where they differ most</source>
        <extracomment>said below the window</extracomment>
        <translation>Onde mais divergem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Where to</source>
        <translation>Para onde</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Where to compute</source>
        <translation>Onde calcular</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Where traces differ most</source>
        <translation>Onde os traçados mais divergem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Which video goes where is kept in the project and stays when videos are added.</source>
        <translation>Qual vídeo vai para onde fica no projeto e não muda quando vídeos são adicionados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Which video to label next, and why</source>
        <translation>Que vídeo rotular a seguir, e por quê</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>While recording, the point follows the mouse over the pad; the arrow keys move it too.
Otherwise press to put it. With Review, Gamepad for traces, the sticks of a gamepad move it as well.</source>
        <translation>Durante a gravação, o ponto segue o mouse no plano; as setas também o movem.
Fora dela, clique para pô-lo. Com Revisão, Gamepad para traçados, os direcionais de um gamepad também o movem.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/whisper-large-v3/pack.json"/>
        <source>Whisper large-v3</source>
        <extracomment>said below the window</extracomment>
        <translation>Whisper large-v3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Who codes which video, how far they are, and whether they see each other's labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>Quem anota qual vídeo, até onde chegou e se um vê os rótulos do outro.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Who is seen, as a regular expression on the name of the file</source>
        <translation>Quem aparece, como expressão regular sobre o nome do arquivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Whole video</source>
        <extracomment>said below the window</extracomment>
        <translation>Vídeo inteiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Why here</source>
        <translation>Por que aqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Why, for whoever asks later</source>
        <translation>Por quê, para quem perguntar depois</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/panels.py"/>
        <source>Words</source>
        <translation>Palavras</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Words: {emotion} {probability} %</source>
        <extracomment>said below the window</extracomment>
        <translation>Palavras: {emotion} {probability} %</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>Work is running, so the language changes at the next start.</source>
        <translation>Há trabalho em execução; o idioma muda no próximo início.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Worse</source>
        <translation>Pior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Write all parts as one page (HTML), or for print (PDF)</source>
        <translation>Grava todas as partes como uma página (HTML) ou para impressão (PDF)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Write decisions, proposals and curves as a dataset.</source>
        <extracomment>said below the window</extracomment>
        <translation>Grava decisões, propostas e curvas como conjunto de dados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Write note</source>
        <extracomment>said below the window</extracomment>
        <translation>Escrever nota</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Writing the dataset “{name}”. Go on working; Jobs shows how far it is.</source>
        <translation>Gravando o conjunto de dados “{name}”. Continue trabalhando; Tarefas mostra o andamento.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>Writing videos and tables</source>
        <extracomment>said below the window</extracomment>
        <translation>Gravando vídeos e tabelas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Writing…</source>
        <translation>Gravando…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Written to {name}.</source>
        <translation>Gravado em {name}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrong border</source>
        <translation>Borda errada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrong label</source>
        <translation>Rótulo errado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrongly proposed</source>
        <translation>Proposto por engano</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>X-AnyLabeling counts frames beside times. Give the frame rate of the videos.</source>
        <extracomment>said below the window</extracomment>
        <translation>O X-AnyLabeling conta quadros além dos tempos. Informe a taxa de quadros dos vídeos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>You have one lane. Open another one from the list of lanes.</source>
        <translation>Você tem uma pista. Abra outra na lista de pistas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>You label as “{author}” (File, Your name changes that). Names here are those that labels are signed with; taking one off the list leaves the labels.</source>
        <translation>Você rotula como “{author}” (Arquivo, Seu nome muda isso). Os nomes aqui assinam os rótulos; tirar um da lista mantém os rótulos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your decisions are signed by “{name}” from the next start on.</source>
        <translation>A partir do próximo início, suas decisões são assinadas por “{name}”.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your decisions are signed with it from the next start on. Earlier ones keep their name.</source>
        <translation>Suas decisões são assinadas com ele a partir do próximo início. As anteriores mantêm o nome.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Your name…</source>
        <extracomment>said below the window</extracomment>
        <translation>Seu nome…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Yours</source>
        <translation>Seu</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom in</source>
        <extracomment>said below the window</extracomment>
        <translation>Ampliar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom out</source>
        <extracomment>said below the window</extracomment>
        <translation>Reduzir</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Zoom the timeline at the pointer</source>
        <translation>Amplia a linha do tempo no ponteiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Zoom to it</source>
        <translation>Amplia-o</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom to segment</source>
        <extracomment>said below the window</extracomment>
        <translation>Ampliar o segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>a few seconds</source>
        <extracomment>said below the window</extracomment>
        <translation>alguns segundos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>a proposal was accepted</source>
        <translation>uma proposta foi aceita</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>a proposal was corrected</source>
        <translation>uma proposta foi corrigida</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} h</source>
        <extracomment>said below the window</extracomment>
        <translation>cerca de {seconds} h</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} min</source>
        <extracomment>said below the window</extracomment>
        <translation>cerca de {seconds} min</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} s</source>
        <extracomment>said below the window</extracomment>
        <translation>cerca de {seconds} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>accept</source>
        <translation>aceitar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>added {name}</source>
        <translation>{name} adicionado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>against</source>
        <translation>contra</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>all videos of a folder</source>
        <translation>todos os vídeos de uma pasta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>all videos of a subject</source>
        <translation>todos os vídeos de um sujeito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>all {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>todos: {names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>all {raters}</source>
        <extracomment>said below the window</extracomment>
        <translation>todos: {raters}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_judging.py"/>
        <source>all, by their mean</source>
        <extracomment>said below the window</extracomment>
        <translation>todos, pela média</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>almost perfect</source>
        <extracomment>said below the window</extracomment>
        <translation>quase perfeita</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>annotations left out because their time is not in the file</source>
        <extracomment>said below the window</extracomment>
        <translation>anotações deixadas de fora porque seu tempo não está no arquivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>answer per moment</source>
        <extracomment>said below the window</extracomment>
        <translation>resposta por instante</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>at least </source>
        <translation>pelo menos </translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>authors of tiers</source>
        <extracomment>said below the window</extracomment>
        <translation>autores de trilhas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>beside its other keys</source>
        <translation>além das outras teclas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>by hand</source>
        <extracomment>said below the window</extracomment>
        <translation>à mão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>by vote of {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>por voto de {names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>calm</source>
        <translation>calmo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>certainties and scores</source>
        <extracomment>said below the window</extracomment>
        <translation>certezas e pontuações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>certainties left out because they are no numbers</source>
        <extracomment>said below the window</extracomment>
        <translation>certezas deixadas de fora porque não são números</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>certainties left out because they are not from 0 to 1</source>
        <extracomment>said below the window</extracomment>
        <translation>certezas deixadas de fora porque não vão de 0 a 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>certainties that people gave</source>
        <extracomment>said below the window</extracomment>
        <translation>certezas dadas por pessoas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>certainty of loaded segments</source>
        <extracomment>said below the window</extracomment>
        <translation>certeza dos segmentos carregados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>changed in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>mudado nos dois arquivos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>colours of labels</source>
        <extracomment>said below the window</extracomment>
        <translation>cores dos rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>columns left out, named {listed}</source>
        <extracomment>said below the window</extracomment>
        <translation>colunas deixadas de fora, com o nome {listed}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>copied</source>
        <translation>copiados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>correlation then {correlation}</source>
        <extracomment>said below the window</extracomment>
        <translation>correlação então {correlation}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>cut into a clip per segment</source>
        <translation>cortados em um clipe por segmento</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/row_painter.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d 'de' MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/row_painter.py"/>
        <source>d MMM, HH:mm</source>
        <translation>d 'de' MMM, HH:mm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>decided segment</source>
        <extracomment>said below the window</extracomment>
        <translation>segmento decidido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>decided segments</source>
        <extracomment>said below the window</extracomment>
        <translation>segmentos decididos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>decisions about proposals (accepted, adjusted, rejected) as such</source>
        <extracomment>said below the window</extracomment>
        <translation>decisões sobre propostas (aceita, ajustada, rejeitada) como tais</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>deleted here, changed there</source>
        <extracomment>said below the window</extracomment>
        <translation>excluído aqui, mudado lá</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>deleted there, kept here</source>
        <extracomment>said below the window</extracomment>
        <translation>excluído lá, mantido aqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>dependent tiers that became tiers of their own</source>
        <extracomment>said below the window</extracomment>
        <translation>trilhas dependentes que se tornaram próprias</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>derived from a whole-video answer</source>
        <extracomment>said below the window</extracomment>
        <translation>derivado de uma resposta sobre o vídeo inteiro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>descriptions of vocabularies in further languages</source>
        <extracomment>said below the window</extracomment>
        <translation>descrições de vocabulários em outras línguas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>done</source>
        <translation>concluído</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>earlier runs whose curves were left out; the latest of each network and video is there</source>
        <extracomment>said below the window</extracomment>
        <translation>execuções anteriores cujas curvas ficaram de fora; a mais recente de cada rede e vídeo está lá</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>elements left out because they only refer to others</source>
        <extracomment>said below the window</extracomment>
        <translation>elementos deixados de fora porque só remetem a outros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>empty if it stands in your file of passwords</source>
        <translation>vazio se estiver em seu arquivo de senhas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for basic research</source>
        <extracomment>said below the window</extracomment>
        <translation>suficiente para pesquisa básica</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for decisions</source>
        <extracomment>said below the window</extracomment>
        <translation>suficiente para decisões</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for early research</source>
        <extracomment>said below the window</extracomment>
        <translation>suficiente para pesquisa inicial</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for tentative conclusions</source>
        <extracomment>said below the window</extracomment>
        <translation>suficiente para conclusões provisórias</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>events left out because they have no time</source>
        <extracomment>said below the window</extracomment>
        <translation>eventos deixados de fora porque não têm tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>events of behaviours that the project does not define, taken for points</source>
        <extracomment>said below the window</extracomment>
        <translation>eventos de comportamentos que o projeto não define, tomados como pontos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>excited</source>
        <translation>agitado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>file missing</source>
        <translation>arquivo ausente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>files that are not UTF-8, taken for Western European text</source>
        <extracomment>said below the window</extracomment>
        <translation>arquivos que não são UTF-8, tomados como texto da Europa Ocidental</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>frame numbers</source>
        <extracomment>said below the window</extracomment>
        <translation>números de quadros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>frame numbers of {name}, whose file cannot be read</source>
        <extracomment>said below the window</extracomment>
        <translation>números de quadros de {name}, cujo arquivo não pode ser lido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>from formulas, untrained</source>
        <extracomment>said below the window</extracomment>
        <translation>de fórmulas, sem treino</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>further videos without frame numbers, since their files cannot be read</source>
        <extracomment>said below the window</extracomment>
        <translation>outros vídeos sem números de quadros, pois seus arquivos não podem ser lidos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>given by a person</source>
        <extracomment>said below the window</extracomment>
        <translation>dado por uma pessoa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>grids that begin before 0, moved to begin there</source>
        <extracomment>said below the window</extracomment>
        <translation>grades que começam antes de 0, movidas para começar ali</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>groups that stand in several parts, because their videos had parts before they belonged together</source>
        <extracomment>said below the window</extracomment>
        <translation>grupos que estão em várias partes, porque os seus vídeos tinham partes antes de pertencerem um ao outro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/learning.py"/>
        <source>held out</source>
        <extracomment>said below the window</extracomment>
        <translation>reservado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>identifiers of segments and which proposal a decision came from</source>
        <extracomment>said below the window</extracomment>
        <translation>identificadores de segmentos e de que proposta veio uma decisão</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>is ambiguous</source>
        <extracomment>said below the window</extracomment>
        <translation>é ambíguo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>is not there</source>
        <extracomment>said below the window</extracomment>
        <translation>não existe</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>it cannot be read ({error})</source>
        <extracomment>said below the window</extracomment>
        <translation>não pode ser lido ({error})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>it names no database</source>
        <extracomment>said below the window</extracomment>
        <translation>não nomeia um banco de dados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays</source>
        <extracomment>said below the window</extracomment>
        <translation>fica</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays as it is here</source>
        <extracomment>said below the window</extracomment>
        <translation>fica como está aqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays deleted</source>
        <extracomment>said below the window</extracomment>
        <translation>continua excluído</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>its beginning is another</source>
        <extracomment>said below the window</extracomment>
        <translation>seu começo é outro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>label schemes</source>
        <translation>esquemas de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>labels left out because they lie later than any recording lasts</source>
        <extracomment>said below the window</extracomment>
        <translation>rótulos deixados de fora porque ficam depois de qualquer gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>labels that no segment has</source>
        <extracomment>said below the window</extracomment>
        <translation>rótulos que nenhum segmento tem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>let go</source>
        <translation>soltar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>lines that are neither a column nor a cell</source>
        <extracomment>said below the window</extracomment>
        <translation>linhas que não são coluna nem célula</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>linked, for this machine</source>
        <translation>vinculados, para esta máquina</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>links to further files</source>
        <extracomment>said below the window</extracomment>
        <translation>vínculos a outros arquivos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>links to lexicons</source>
        <extracomment>said below the window</extracomment>
        <translation>vínculos a léxicos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>lists of labels beyond the first thousands</source>
        <extracomment>said below the window</extracomment>
        <translation>listas de rótulos além dos primeiros milhares</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>locked, final</source>
        <translation>bloqueado, final</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>mAP 0.1:0.3</source>
        <extracomment>said below the window</extracomment>
        <translation>mAP 0.1:0.3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>mAP 0.3:0.7</source>
        <extracomment>said below the window</extracomment>
        <translation>mAP 0.3:0.7</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks cut off where the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>marcas cortadas onde a gravação começa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they end before they begin</source>
        <extracomment>said below the window</extracomment>
        <translation>marcas deixadas de fora porque terminam antes de começar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they lie before the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>marcas deixadas de fora porque ficam antes do começo da gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they lie later than any recording lasts</source>
        <extracomment>said below the window</extracomment>
        <translation>marcas deixadas de fora porque ficam depois de qualquer gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>mean of the others</source>
        <extracomment>said below the window</extracomment>
        <translation>média dos outros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>missing: {folder}</source>
        <translation>ausente: {folder}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>most likely by competence of {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>o mais provável pela competência de {names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>move all by a frame</source>
        <translation>mover todos em um quadro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>move them to another lane</source>
        <translation>mover para outra pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>much like “{alike}”</source>
        <extracomment>said below the window</extracomment>
        <translation>muito parecido com “{alike}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>names of the recording's file</source>
        <extracomment>said below the window</extracomment>
        <translation>nomes do arquivo da gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>names of the set of labels</source>
        <extracomment>said below the window</extracomment>
        <translation>nomes do conjunto de rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>neither is later (correlation {correlation})</source>
        <extracomment>said below the window</extracomment>
        <translation>nenhum é mais tarde (correlação {correlation})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>networks contradict each other</source>
        <extracomment>said below the window</extracomment>
        <translation>as redes se contradizem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>next</source>
        <translation>próximo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no picture</source>
        <translation>sem imagem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>no progress; the worker was ended</source>
        <extracomment>said below the window</extracomment>
        <translation>sem progresso; o processo foi encerrado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>no proposal waits</source>
        <extracomment>said below the window</extracomment>
        <translation>nenhuma proposta espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no proposals</source>
        <translation>sem propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>no regular expression</source>
        <translation>não é expressão regular</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no sound</source>
        <translation>sem som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>no video</source>
        <extracomment>said below the window</extracomment>
        <translation>nenhum vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>nobody yet</source>
        <extracomment>said below the window</extracomment>
        <translation>ninguém ainda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>none stated; for example CC-BY-4.0</source>
        <translation>nenhuma indicada; por exemplo CC-BY-4.0</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>none yet</source>
        <extracomment>said below the window</extracomment>
        <translation>nenhuma ainda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>not given to you</source>
        <translation>não atribuído a você</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>not part of it</source>
        <translation>não incluídos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>not ready</source>
        <translation>não está pronta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>not said</source>
        <translation>não dita</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>not settled</source>
        <translation>não resolvido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>not shown</source>
        <extracomment>said below the window</extracomment>
        <translation>não mostrado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>not written</source>
        <translation>não gravado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>notes of segments</source>
        <extracomment>said below the window</extracomment>
        <translation>notas dos segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>nothing here</source>
        <translation>nada aqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>nothing proposed</source>
        <extracomment>said below the window</extracomment>
        <translation>nada proposto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>numbers whose comma was taken for a decimal point</source>
        <extracomment>said below the window</extracomment>
        <translation>números cuja vírgula foi lida como ponto decimal</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>observations left out because they are damaged</source>
        <extracomment>said below the window</extracomment>
        <translation>observações deixadas de fora porque estão danificadas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>observations of several recordings of unknown length, all taken for the first one</source>
        <extracomment>said below the window</extracomment>
        <translation>observações de várias gravações de duração desconhecida, todas tomadas como a primeira</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>observations whose offset was taken off their times</source>
        <extracomment>said below the window</extracomment>
        <translation>observações cujo deslocamento foi descontado de seus tempos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>of recordings</source>
        <extracomment>said below the window</extracomment>
        <translation>de gravações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>on a graphics card, if there is one</source>
        <translation>em uma placa de vídeo, se houver</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>on the processor</source>
        <translation>no processador</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first</source>
        <extracomment>said below the window</extracomment>
        <translation>um dos primeiros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first, expected to add {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>um dos primeiros, deve acrescentar {names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first, for variety</source>
        <extracomment>said below the window</extracomment>
        <translation>um dos primeiros, pela variedade</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>one person labelled it in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>uma pessoa o rotulou nos dois arquivos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files that count frames</source>
        <translation>só para arquivos que contam quadros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files that do not tell who</source>
        <translation>só para arquivos que não dizem quem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files with several; its name in the file</source>
        <translation>só para arquivos com várias; seu nome no arquivo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for tables: start=onset:ms,end=offset:ms,label=code</source>
        <translation>só para tabelas: start=onset:ms,end=offset:ms,label=code</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for what a network of your own found</source>
        <translation>só para o que uma rede sua encontrou</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>only {lead} above the next label</source>
        <extracomment>said below the window</extracomment>
        <translation>só {lead} acima do rótulo seguinte</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>open</source>
        <translation>aberto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>others agree</source>
        <extracomment>said below the window</extracomment>
        <translation>outros concordam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>people at work</source>
        <extracomment>said below the window</extracomment>
        <translation>pessoas trabalhando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>person at work</source>
        <extracomment>said below the window</extracomment>
        <translation>pessoa trabalhando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>pictures</source>
        <translation>imagens</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>places of shapes in the picture</source>
        <extracomment>said below the window</extracomment>
        <translation>posições de formas na imagem</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>pleasant</source>
        <translation>agradável</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>processor</source>
        <translation>processador</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>proposals are there</source>
        <translation>há propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>proposals wait</source>
        <extracomment>said below the window</extracomment>
        <translation>propostas esperam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>proxy</source>
        <translation>proxy</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>ranges of frequencies</source>
        <extracomment>said below the window</extracomment>
        <translation>faixas de frequência</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings left out because they have no time</source>
        <extracomment>said below the window</extracomment>
        <translation>avaliações deixadas de fora porque não têm tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings left out because they lie before the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>avaliações deixadas de fora porque ficam antes do começo da gravação</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings overtaken by another at the same instant</source>
        <extracomment>said below the window</extracomment>
        <translation>avaliações superadas por outra no mesmo instante</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>ready</source>
        <translation>pronta</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>recordings beside the first one, whose own beginning was not used</source>
        <extracomment>said below the window</extracomment>
        <translation>gravações além da primeira, cujo próprio começo não foi usado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>references to outside resources</source>
        <extracomment>said below the window</extracomment>
        <translation>referências a recursos externos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>reject</source>
        <translation>rejeitar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>relative importance</source>
        <extracomment>said below the window</extracomment>
        <translation>importância relativa</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>removed video</source>
        <translation>vídeo removido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>reviewed</source>
        <translation>revisado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>reviewed to the end</source>
        <extracomment>said below the window</extracomment>
        <translation>revisados até o fim</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>rows left out because a time is none</source>
        <extracomment>said below the window</extracomment>
        <translation>linhas deixadas de fora porque um tempo é inválido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>seed </source>
        <translation>semente </translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>segments left out because their label is neither positive nor negative</source>
        <extracomment>said below the window</extracomment>
        <translation>segmentos deixados de fora porque seu rótulo não é positivo nem negativo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>segments left out because they have no label</source>
        <extracomment>said below the window</extracomment>
        <translation>segmentos omitidos por não terem rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/taking_in.py"/>
        <source>segments that a network proposed; analyse the video to have them</source>
        <extracomment>said below the window</extracomment>
        <translation>segmentos que uma rede propôs; analise o vídeo para tê-los</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>segments whose bounds were rounded to milliseconds</source>
        <extracomment>said below the window</extracomment>
        <translation>segmentos cujas bordas foram arredondadas para milissegundos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>select all of one label</source>
        <translation>selecionar todos de um rótulo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>sets of links between annotations</source>
        <extracomment>said below the window</extracomment>
        <translation>conjuntos de vínculos entre anotações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>settled in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>decidido nos dois arquivos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>several labels</source>
        <translation>vários rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>signed by {people}; in {schemes}</source>
        <translation>assinado por {people}; em {schemes}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>size not published</source>
        <translation>tamanho não publicado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>somebody</source>
        <translation>alguém</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>something was taken back</source>
        <translation>algo foi desfeito</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/row_painter.py"/>
        <source>sound</source>
        <translation>som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states left out because they never begin</source>
        <extracomment>said below the window</extracomment>
        <translation>estados deixados de fora porque nunca começam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states left out because they never end</source>
        <extracomment>said below the window</extracomment>
        <translation>estados deixados de fora porque nunca terminam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>states of proposals, runs and the history</source>
        <extracomment>said below the window</extracomment>
        <translation>estados de propostas, execuções e o histórico</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states that go on in the next recording, cut in two</source>
        <extracomment>said below the window</extracomment>
        <translation>estados que seguem na próxima gravação, cortados em dois</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/per_video.py"/>
        <source>stretches of gold that say nothing is felt there</source>
        <extracomment>said below the window</extracomment>
        <translation>trechos de ouro que dizem que nada é sentido ali</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>stretches of {stretch_s} s</source>
        <extracomment>said below the window</extracomment>
        <translation>trechos de {stretch_s} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>subjects of tiers</source>
        <extracomment>said below the window</extracomment>
        <translation>sujeitos de trilhas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>subtitles</source>
        <translation>legendas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>subtitles left out because their times are none</source>
        <extracomment>said below the window</extracomment>
        <translation>legendas deixadas de fora porque seus tempos são inválidos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>subtitles left out because they have no text</source>
        <extracomment>said below the window</extracomment>
        <translation>legendas deixadas de fora porque não têm texto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>the difference between no text and empty text</source>
        <extracomment>said below the window</extracomment>
        <translation>a diferença entre sem texto e texto vazio</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>the first that has all labels</source>
        <translation>o primeiro que tem todos os rótulos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the gold of this file stays</source>
        <extracomment>said below the window</extracomment>
        <translation>o ouro deste arquivo fica</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>the history of changes</source>
        <extracomment>said below the window</extracomment>
        <translation>o histórico de mudanças</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>the labels that were not used</source>
        <extracomment>said below the window</extracomment>
        <translation>os rótulos que não foram usados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>the name of the project has up to 63 letters, digits, spaces and .-_</source>
        <extracomment>said below the window</extracomment>
        <translation>o nome do projeto tem até 63 letras, dígitos, espaços e .-_</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>the one the file names</source>
        <translation>o que o arquivo nomeia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the other file's labels are signed “{renamed}”</source>
        <extracomment>said below the window</extracomment>
        <translation>os rótulos do outro arquivo são assinados “{renamed}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the other version stands beside it as “{name}”</source>
        <extracomment>said below the window</extracomment>
        <translation>a outra versão fica ao lado como “{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>the others</source>
        <translation>os outros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/queue.py"/>
        <source>the runner gave no ending; see the log</source>
        <extracomment>said below the window</extracomment>
        <translation>o executor não deu um fim; veja o registro</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>the same</source>
        <extracomment>said below the window</extracomment>
        <translation>o mesmo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>the server keeps names that begin with pg_ for itself</source>
        <extracomment>said below the window</extracomment>
        <translation>o servidor reserva para si nomes que começam com pg_</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>the video</source>
        <translation>o vídeo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>the video played</source>
        <translation>o vídeo foi reproduzido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>this computer</source>
        <extracomment>said below the window</extracomment>
        <translation>este computador</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>threshold {value:.2f}</source>
        <translation>limiar {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>tiers renamed because two had one name</source>
        <extracomment>said below the window</extracomment>
        <translation>trilhas renomeadas porque duas tinham o mesmo nome</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>time offset</source>
        <extracomment>said below the window</extracomment>
        <translation>deslocamento de tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>times between two frames</source>
        <extracomment>said below the window</extracomment>
        <translation>tempos entre dois quadros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>times finer than {length_of_step}</source>
        <extracomment>said below the window</extracomment>
        <translation>tempos mais finos que {length_of_step}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>times that ELAN leaves open, put evenly in between</source>
        <extracomment>said below the window</extracomment>
        <translation>tempos que o ELAN deixa em aberto, distribuídos por igual</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>told by its content</source>
        <translation>pelo conteúdo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>too low to draw conclusions from</source>
        <extracomment>said below the window</extracomment>
        <translation>baixo demais para tirar conclusões</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>traces, which only {join} keep</source>
        <extracomment>said below the window</extracomment>
        <translation>traçados, que só {join} mantêm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>turned round</source>
        <translation>invertido</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>undecided</source>
        <translation>indeciso</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>unlike what you have seen</source>
        <extracomment>said below the window</extracomment>
        <translation>diferente do que você já viu</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>unpleasant</source>
        <translation>desagradável</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>unsure for {unsure} of its time</source>
        <extracomment>said below the window</extracomment>
        <translation>incerta em {unsure} do tempo</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>version {version}</source>
        <translation>versão {version}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>videos about which nobody has decided anything</source>
        <extracomment>said below the window</extracomment>
        <translation>vídeos sobre os quais ninguém decidiu nada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>videos left out of the decisions because nobody reviewed them</source>
        <extracomment>said below the window</extracomment>
        <translation>vídeos deixados fora das decisões porque ninguém os revisou</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>weights missing</source>
        <translation>faltam pesos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>where they lie on this computer</source>
        <translation>onde ficam neste computador</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>who annotated</source>
        <extracomment>said below the window</extracomment>
        <translation>quem anotou</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>who decided and when, and the history of changes</source>
        <extracomment>said below the window</extracomment>
        <translation>quem decidiu e quando, e o histórico de mudanças</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>whole-video answer, repeated on windows</source>
        <extracomment>said below the window</extracomment>
        <translation>resposta sobre o vídeo inteiro, repetida em janelas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>with sound</source>
        <translation>com som</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrong border</source>
        <extracomment>said below the window</extracomment>
        <translation>borda errada</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrong label</source>
        <extracomment>said below the window</extracomment>
        <translation>rótulo errado</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrongly proposed</source>
        <extracomment>said below the window</extracomment>
        <translation>proposto por engano</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour.py"/>
        <source>{at} of {count}: {title}</source>
        <translation>{at} de {count}: {title}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{at} · {videos} videos
{verdict}{speaks}</source>
        <translation>{at} · {videos} vídeos
{verdict}{speaks}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{capitalize}: each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{capitalize}: cada par</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>{color}. Double click for another colour.</source>
        <translation>{color}. Clique duplo para outra cor.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{count} corrected videos</source>
        <translation><numerusform>{count} vídeo corrigido</numerusform><numerusform>{count} vídeos corrigidos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>{count} decisions</source>
        <translation><numerusform>{count} decisão</numerusform><numerusform>{count} decisões</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>{count} faces, together: {expression} {percent}</source>
        <extracomment>said below the window</extracomment>
        <translation>{count} rostos, juntos: {expression} {percent}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{count} files</source>
        <translation><numerusform>{count} arquivo</numerusform><numerusform>{count} arquivos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>{count} folders</source>
        <translation><numerusform>{count} pasta</numerusform><numerusform>{count} pastas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{count} held-out videos</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} vídeo reservado</numerusform><numerusform>{count} vídeos reservados</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{count} jobs</source>
        <translation><numerusform>{count} tarefa</numerusform><numerusform>{count} tarefas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>{count} labels</source>
        <translation><numerusform>{count} rótulo</numerusform><numerusform>{count} rótulos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>{count} mistakes of the new network on the held-out videos; a click goes there</source>
        <translation><numerusform>{count} erro da nova rede nos vídeos reservados; um clique leva até ele</numerusform><numerusform>{count} erros da nova rede nos vídeos reservados; um clique leva até eles</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{count} mistakes; a click goes there</source>
        <translation><numerusform>{count} erro; um clique vai até lá</numerusform><numerusform>{count} erros; um clique vai até lá</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>{count} more</source>
        <translation><numerusform>mais {count}</numerusform><numerusform>mais {count}</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{count} more are</source>
        <translation><numerusform>Falta mais {count}</numerusform><numerusform>Faltam mais {count}</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>{count} more are contradicted by another network and stay open.</source>
        <translation>Outras {count} são contraditas por outra rede e seguem abertas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>{count} of {total} lanes</source>
        <translation>{count} de {total} pistas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{count} of {total} missing, {more}{size}</source>
        <translation>faltam {count} de {total}, {more}{size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>{count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} proposta</numerusform><numerusform>{count} propostas</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>{count} proposals are new</source>
        <extracomment>said below the window</extracomment>
        <translation>{count} propostas são novas</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>{count} segments</source>
        <translation><numerusform>{count} segmento</numerusform><numerusform>{count} segmentos</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>{count} segments are labelled in "{name}". Move or delete them first.</source>
        <extracomment>said below the window</extracomment>
        <translation>{count} segmentos estão rotulados em "{name}". Mova-os ou exclua-os antes.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>{count} segments of yours</source>
        <translation><numerusform>{count} segmento seu</numerusform><numerusform>{count} segmentos seus</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>{count} stretches at which people differ; a row leads there.</source>
        <translation><numerusform>{count} trecho em que as pessoas divergem; uma linha leva até lá.</numerusform><numerusform>{count} trechos em que as pessoas divergem; uma linha leva até lá.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>{count} subjects</source>
        <translation><numerusform>{count} sujeito</numerusform><numerusform>{count} sujeitos</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{count} videos</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} vídeo</numerusform><numerusform>{count} vídeos</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{days} days</source>
        <extracomment>said below the window</extracomment>
        <translation>{days} dias</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>{device} asks for a CUDA graphics card, but {found} was found. Use auto or cpu.</source>
        <extracomment>said below the window</extracomment>
        <translation>{device} pede uma placa gráfica CUDA, mas foi encontrado {found}. Use auto ou cpu.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{dimension} of {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>{dimension} de {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>{done} of {steps} steps</source>
        <translation>{done} de {steps} passos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>{duration_text} for this video, on {device}</source>
        <extracomment>said below the window</extracomment>
        <translation>{duration_text} para este vídeo, em {device}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{error} Choose another key, or take it from there.</source>
        <translation>{error} Escolha outra tecla ou tome-a de lá.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{files} could not be added</source>
        <translation>não foi possível adicionar {files}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>{files};;All files (*)</source>
        <translation>{files};;Todos os arquivos (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>{float} ms</source>
        <extracomment>said below the window</extracomment>
        <translation>{float} ms</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>{folder} is a file. Choose a folder for the export; nothing was written.</source>
        <extracomment>said below the window</extracomment>
        <translation>{folder} é um arquivo. Escolha uma pasta para a exportação; nada foi gravado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>{folder} is missing; it belongs to the files of TSL-300.</source>
        <extracomment>said below the window</extracomment>
        <translation>Falta {folder}; faz parte dos arquivos do TSL-300.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{gestures} in {hours_text} at work, breaks left out{pace}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{gestures} em {hours_text} de trabalho, sem as pausas{pace}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>{gesture}: changed in “{title}”.</source>
        <translation>{gesture}: mudado em “{title}”.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>{gesture}: changed.</source>
        <translation>{gesture}: mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>{gesture}: done.</source>
        <translation>{gesture}: feito.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>{getting}, then import the file here.</source>
        <translation>{getting}, depois importe o arquivo aqui.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>{getting}, then run `vemo networks import FILE`.</source>
        <extracomment>said below the window</extracomment>
        <translation>{getting}, depois execute `vemo networks import FILE`.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>{how} After it {said}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{how} Depois disso {said}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/workspace.py"/>
        <source>{join} changed this a moment ago, so your change was not made: it would have gone over theirs. It is shown now as it stands; do it again if you still want it.</source>
        <extracomment>said below the window</extracomment>
        <translation>{join} mudou isto há pouco; sua mudança não foi feita, pois passaria por cima da outra. Agora é mostrado como está; faça de novo se ainda quiser.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{keys}  (claimed twice)</source>
        <translation>{keys}  (repetida)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{key} is claimed by “{one}” and “{other}”, so neither gets it. Give one of them another key.</source>
        <translation>{key} é pedida por “{one}” e “{other}”, e nenhuma a recebe. Dê outra tecla a uma delas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>{key} is the key of “{action}”.</source>
        <translation>{key} é a tecla de “{action}”.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>{label} by {author}, {format_time} to {format_time_}</source>
        <extracomment>said below the window</extracomment>
        <translation>{label} de {author}, {format_time} a {format_time_}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/model.py"/>
        <source>{label} in {title}</source>
        <translation>{label} em {title}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>{later} {seconds} s later than {earlier} ({fit})</source>
        <extracomment>said below the window</extracomment>
        <translation>{later} {seconds} s depois de {earlier} ({fit})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{lead} above the next label</source>
        <extracomment>said below the window</extracomment>
        <translation>{lead} acima do rótulo seguinte</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/header_painting.py"/>
        <source>{left} of {count} open</source>
        <translation>{left} de {count} em aberto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>{left} of {total} left</source>
        <translation>restam {left} de {total}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{left} of {total} proposals left</source>
        <translation>restam {left} de {total} propostas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{level} interval {low} to {high}</source>
        <extracomment>said below the window</extracomment>
        <translation>intervalo de {level} de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>{low} to {high}</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{low} to {high} (few {of})</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} a {high} ({of} de menos)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{low} to {high} (over {videos} {of})</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} a {high} (sobre {videos} {of})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>{message} It is tried again; on the disk is what was given up to {kept}.</source>
        <translation>{message} Será tentado de novo; no disco está o que foi dado até {kept}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>{mistakes}. The first {listed} are listed.</source>
        <translation>{mistakes}. Os primeiros {listed} estão na lista.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name_of} agrees</source>
        <extracomment>said below the window</extracomment>
        <translation>{name_of} concorda</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{names} and {last}</source>
        <translation>{names} e {last}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{name} appears in several projects; if that is one person, this is agreement with oneself.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} aparece em vários projetos; se for uma só pessoa, isto é concordância consigo mesma.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/file_store.py"/>
        <source>{name} can no longer be written, so the last change was not saved. Everything before it is safe. Check the permissions of the file and its folder, then open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pode mais ser gravado; a última mudança não foi salva. Tudo antes dela está seguro. Verifique as permissões do arquivo e de sua pasta e abra o projeto de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_install.py"/>
        <source>{name} cannot be installed by address. {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pode ser instalado por endereço. {way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>{name} cannot be loaded from these files. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pode ser carregado destes arquivos. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>{name} cannot be set like this. {problems}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pode ser configurada assim. {problems}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>{name} comes as {wanted}; "{name_}" is none. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} vem como {wanted}; "{name_}" não é. Nada foi instalado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>{name} could not be fetched from {host}: no connection, or it breaks again and again. What was fetched is kept, and the next attempt goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pôde ser baixado de {host}: sem conexão, ou ela cai repetidamente. O que foi baixado fica, e a próxima tentativa continua dali.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>{name} could not be fetched from {host}: {reason}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pôde ser baixado de {host}: {reason}. Nada foi mudado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>{name} could not be removed: {strerror}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não pôde ser removido: {strerror}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/curves/switches.py"/>
        <source>{name} curve</source>
        <translation>Curva de {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>{name} has no setting {join}. It has: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não tem a configuração {join}. Tem: {known}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} has no value on {counted}, so nothing can be compared.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não tem valor em {counted}; nada pode ser comparado.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>{name} is not a file in the ActivityNet form.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não é um arquivo no formato ActivityNet.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name} is silent</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} não se pronuncia</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} is {signed} ({between}) on {counted}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} é {signed} ({between}) em {counted}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} is {signed} on {counted}, too few to tell whether that is luck; at least {least_videos} are needed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} é {signed} em {counted}, pouco para dizer se isso é acaso; são necessários pelo menos {least_videos}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/registry.py"/>
        <source>{name} needs a newer version of the program.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} precisa de uma versão mais nova do programa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name} says {label_name}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} diz {label_name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{name} was taken out. Its file and labels are kept; undo brings it back.</source>
        <translation>{name} foi retirado. O arquivo e os rótulos ficam; desfazer o traz de volta.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/adapter.py"/>
        <source>{name} was taught over another version of the built-in network and does not fit this one. Teach it again, or go back to the built-in network.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} foi ensinada sobre outra versão da rede embutida e não serve nesta. Ensine-a de novo ou volte à rede embutida.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/beside.py"/>
        <source>{name}, in the colours of the curves above. The band there reaches from the lowest to the highest of all networks.</source>
        <translation>{name}, nas cores das curvas acima. A faixa ali vai do menor ao maior de todas as redes.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}, overlap {threshold}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}, sobreposição {threshold}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}: each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}: cada par</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/packs.py"/>
        <source>{name}: the file "{name_}" is missing or is not the one that was installed, so it is not used. To install it again: {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}: o arquivo "{name_}" falta ou não é o que foi instalado; não é usado. Para instalá-lo de novo: {way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/packs.py"/>
        <source>{name}: the weights are not installed. {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}: os pesos não estão instalados. {way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}: {name_} of each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}: {name_} de cada par</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/training.py"/>
        <source>{network_id} has no recipe of this kind.</source>
        <extracomment>said below the window</extracomment>
        <translation>{network_id} não tem receita deste tipo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_controller.py"/>
        <source>{network} has finished with this video.</source>
        <translation>{network} terminou este vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>{network} says</source>
        <translation>{network} diz</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>{network} speaks in this scheme already.</source>
        <extracomment>said below the window</extracomment>
        <translation>{network} já fala neste esquema.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source>{network} speaks now.{again}</source>
        <translation>{network} fala agora.{again}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{network}, judged by {videos}.</source>
        <translation>{network}, avaliada em {videos}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{network}, taught by {person} from traces of {videos} videos in {seconds:.0f} s. Compared with {present} on {held_out}.</source>
        <translation>{network}, ensinada por {person} com traçados de {videos} vídeos em {seconds:.0f} s. Comparada com {present} em {held_out}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{network}, taught by {person} from {videos} videos in {seconds:.0f} s; {step} of {steps} updates kept. Compared with {present} on {held_out}.</source>
        <translation>{network}, ensinada por {person} com {videos} vídeos em {seconds:.0f} s; {step} de {steps} atualizações mantidas. Comparada com {present} em {held_out}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>{node}, {cpu_count} processors</source>
        <extracomment>said below the window</extracomment>
        <translation>{node}, {cpu_count} processadores</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{one} against {other}: {verdict}. {reason}</source>
        <translation>{one} contra {other}: {verdict}. {reason}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>{pace:.0f} per hour</source>
        <translation>{pace:.0f} por hora</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>{parent} holds a training of other videos, decisions or settings that was not finished. Choose another folder, or remove {name} there to give that training up.</source>
        <extracomment>said below the window</extracomment>
        <translation>{parent} contém um treinamento de outros vídeos, decisões ou configurações que não terminou. Escolha outra pasta ou remova {name} de lá para desistir dele.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>{path} is missing; it belongs to the files of TSL-300.</source>
        <extracomment>said below the window</extracomment>
        <translation>Falta {path}; faz parte dos arquivos do TSL-300.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{people} people</source>
        <extracomment>said below the window</extracomment>
        <translation>{people} pessoas</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/settings.py"/>
        <source>{problem} does not fit the setting {name}. {sentence}</source>
        <extracomment>said below the window</extracomment>
        <translation>{problem} não serve na configuração {name}. {sentence}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>{proposals} in {videos} would be accepted as they stand. One undo takes all of it back.</source>
        <translation>{proposals} em {videos} seriam aceitas como estão. Um desfazer retira tudo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>{proposals} of this network</source>
        <translation>{proposals} desta rede</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>{proposals}, {waiting} open</source>
        <translation>{proposals}, {waiting} em aberto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” could not begin: the system does not let the program start its background process. Your labels are safe; restart the program.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” não pôde começar: o sistema não deixa o programa iniciar seu processo em segundo plano. Seus rótulos estão seguros; reinicie o programa.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/runners.py"/>
        <source>{purpose} “{name}” stopped because of a defect in the program. Your labels are safe and the other videos go on; the details help to report it.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” parou por um defeito no programa. Seus rótulos estão seguros e os outros vídeos seguem; os detalhes ajudam a relatá-lo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” stopped because the background process ended unexpectedly. Your labels are safe and the other videos go on. Start it again to go on where it was; if it stops at the same place, the file is probably damaged there.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” parou porque o processo em segundo plano terminou inesperadamente. Seus rótulos estão seguros e os outros vídeos seguem. Inicie de novo para continuar de onde estava; se parar no mesmo lugar, o arquivo provavelmente está danificado ali.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/runners.py"/>
        <source>{purpose} “{name}” stopped because the computer ran out of memory. Your labels are safe; close other programs and start it again, it goes on where it was.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” parou porque o computador ficou sem memória. Seus rótulos estão seguros; feche outros programas e inicie de novo, continua de onde estava.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” was ended from outside, most likely because the computer ran out of memory. Your labels are safe; close other programs and start it again, it goes on where it was.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” foi encerrado de fora, provavelmente porque o computador ficou sem memória. Seus rótulos estão seguros; feche outros programas e inicie de novo, continua de onde estava.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” was stopped because it made no progress for minutes. Your labels are safe and the other videos go on. Re-save the file with another program, or leave it out.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose} “{name}” foi parado porque não avançou por minutos. Seus rótulos estão seguros e os outros vídeos seguem. Salve o arquivo de novo com outro programa ou deixe-o de fora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>{purpose}: waiting</source>
        <translation>{purpose}: em espera</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/clock_times.py"/>
        <source>{quoted} counts frames. Give their rate with --rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted} conta quadros. Dê a taxa com --rate.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>{quoted} is an observation of more than {most_recordings} recordings.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted} é uma observação de mais de {most_recordings} gravações.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>{quoted} is no time of an event of BORIS.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted} não é um tempo de evento do BORIS.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>{rate_hz} is no rate for a dataset. Give bins per second, more than 0 and at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} não é uma taxa para um conjunto de dados. Dê passos por segundo, mais que 0 e no máximo {most_hz}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/trace_tables.py"/>
        <source>{rate_hz} is no rate. Give bins per second, at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} não é uma taxa. Dê passos por segundo, no máximo {most_hz}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/formats.py"/>
        <source>{rate_hz} is no rate. Give frames per second, more than 0 and at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} não é uma taxa. Dê quadros por segundo, mais que 0 e no máximo {most_hz}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{reviewed} of {videos_text} reviewed to the end; {waiting}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{reviewed} de {videos_text} revisados até o fim; {waiting}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{said}. So few videos can all turn out one way by luck; at least {least_videos} are needed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{said}. Tão poucos vídeos podem pender todos para um lado por acaso; são necessários pelo menos {least_videos}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{said}. That may as well be no difference at all.</source>
        <extracomment>said below the window</extracomment>
        <translation>{said}. Isso pode muito bem não ser diferença alguma.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>{seconds:+.2f} s against {reference}: the traces then fit at {correlation:.2f} (unshifted {unshifted:.2f}).</source>
        <translation>{seconds:+.2f} s em relação a {reference}: os traçados então coincidem em {correlation:.2f} (sem deslocar {unshifted:.2f}).</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds:.1f} h left</source>
        <translation>restam {seconds:.1f} h</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>{seconds}
{count} frames</source>
        <translation>{seconds}
{count} quadros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{seconds} min</source>
        <extracomment>said below the window</extracomment>
        <translation>{seconds} min</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds} min left</source>
        <translation>restam {seconds} min</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds} s left</source>
        <translation>restam {seconds} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{segments} by {people} in {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{segments} de {people} em {videos_text}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>{sentence}. Aimed at: {shares} of the labelled time of every label, seed {seed}. Once a video has a part it keeps it, also when videos are added.</source>
        <extracomment>said below the window</extracomment>
        <translation>{sentence}. Alvo: {shares} do tempo rotulado de cada rótulo, semente {seed}. Um vídeo mantém a parte que tem, também quando vídeos são adicionados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>{sentence}; sides are kept in the project and never change.</source>
        <extracomment>said below the window</extracomment>
        <translation>{sentence}; os lados ficam no projeto e nunca mudam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>{shown} of {videos}</source>
        <translation>{shown} de {videos}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>{stem}, missing</source>
        <translation>{stem}, ausente</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>{steps} updates</source>
        <translation>{steps} atualizações</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>{suffix} overlap {number}</source>
        <extracomment>said below the window</extracomment>
        <translation>{suffix} sobreposição {number}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{taken} of {total} segments of {key} began as proposals of a network. Agreement with networks, and with others who saw the same proposals, is partly their doing.</source>
        <extracomment>said below the window</extracomment>
        <translation>{taken} de {total} segmentos de {key} começaram como propostas de uma rede. A concordância com redes, e com outros que viram as mesmas propostas, é em parte obra delas.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{taken} of {total} true segments began as proposals of a network, which flatters that network.</source>
        <extracomment>said below the window</extracomment>
        <translation>{taken} de {total} segmentos verdadeiros começaram como propostas de uma rede, o que favorece essa rede.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{text}  ({low:{form}} to {high:{form}})</source>
        <translation>{text}  ({low:{form}} a {high:{form}})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>{text} A longer shift may fit better still.</source>
        <translation>{text} Um deslocamento maior pode coincidir ainda melhor.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{text} Beyond that: {lag_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} Além disso: {lag_text}.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>{text} Estimated to be right: {shares}.{few}</source>
        <translation>{text} Acertos estimados: {shares}.{few}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{text} In {videos_text} proposals still wait.</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} Em {videos_text} propostas ainda esperam.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{text} for {contrary} of it</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} em {contrary} dela</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{text} in the same scheme</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} no mesmo esquema</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{text} in the scheme "{scheme}"</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} no esquema "{scheme}"</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{text} in the scheme “{name}”</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} no esquema “{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>{text} over others</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} sobre outros</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>{text} points</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} pontos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>{text} to another lane</source>
        <extracomment>said below the window</extracomment>
        <translation>{text} para outra pista</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{text} · {per_minute:.1f} per minute</source>
        <translation>{text} · {per_minute:.1f} por minuto</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{text}; it cannot do without {needed}</source>
        <translation>{text}; não funciona sem {needed}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{there} of {size} fetched</source>
        <translation>{there} de {size} baixados</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/videos.py"/>
        <source>{title}
{why}
Expected to teach: {gain:.2f} of 1</source>
        <translation>{title}
{why}
Ensino esperado: {gain:.2f} de 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{total} gestures</source>
        <extracomment>said below the window</extracomment>
        <translation>{total} gestos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{total} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>{total} segmentos</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>{unknown} is no setting of a connection that can be used here</source>
        <extracomment>said below the window</extracomment>
        <translation>{unknown} não é uma configuração de conexão que possa ser usada aqui</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{value} higher</source>
        <extracomment>said below the window</extracomment>
        <translation>{value} maior</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{value} lower</source>
        <extracomment>said below the window</extracomment>
        <translation>{value} menor</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>{verb} and move what follows</source>
        <extracomment>said below the window</extracomment>
        <translation>{verb} e mover o que vem depois</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{verdict}. {reason}</source>
        <translation>{verdict}. {reason}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} are not in all projects.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} não estão em todos os projetos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} is not in all projects.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} não está em todos os projetos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{videos_text} only: take the intervals as a hint.</source>
        <extracomment>said below the window</extracomment>
        <translation>Só {videos_text}: tome os intervalos como um indício.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} that only one of them judged {were} left out.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} que só um deles julgou {were} de fora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{videos_text} that you code blind and are not done with yet are left out.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} que você anota às cegas e ainda não concluiu ficam de fora.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{videos_text} that you code blind are not shown.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} que você anota às cegas não são mostrados.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} {were} judged by some of them only, and counted for those.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text} {were} julgados só por alguns deles e contados para esses.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{videos_text}, {seconds} s that all of them rated. Lags taken off: {lags_text}.{lag}</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}, {seconds} s que todos avaliaram. Atrasos descontados: {lags_text}.{lag}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>{videos} judged by several people, {disputed} disputed stretches, {unsettled} not settled yet.</source>
        <translation>{videos} com vários julgamentos, {disputed} trechos em disputa, {unsettled} ainda não resolvidos.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{videos} there already</source>
        <translation>{videos} já na biblioteca</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}, {held} of them held out for ever to judge by.</source>
        <translation>{videos}, {held} deles reservados para sempre como teste.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}. {more} needed: two to learn from and one to judge by.</source>
        <translation>{videos}. {more}: dois para aprender e um para avaliar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}; about a quarter will be held out to judge by.</source>
        <translation>{videos}; cerca de um quarto será reservado para avaliar.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{waiting} of {proposals}</source>
        <extracomment>said below the window</extracomment>
        <translation>{waiting} de {proposals}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{waiting} proposals wait</source>
        <extracomment>said below the window</extracomment>
        <translation>{waiting} propostas esperam</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>{what} needs a name of one line, at most {longest} characters.</source>
        <extracomment>said below the window</extracomment>
        <translation>{what} precisa de um nome de uma linha, com no máximo {longest} caracteres.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>“{name}” brings nothing new.</source>
        <translation>“{name}” não traz nada novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/gamepad_controller.py"/>
        <source>“{name}” has only {count} axes. Choose others under Review, Gamepad settings.</source>
        <translation>“{name}” tem só {count} eixos. Escolha outros em Revisão, Configurações do gamepad.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>“{name}” has sound but no picture. Play it with Space.</source>
        <translation>“{name}” tem som, mas não imagem. Reproduza com Espaço.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/desk.py"/>
        <source>“{name}” stops being readable at {until}. What comes before was analysed and kept. Re-save the file as MP4 to analyse the rest.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}” deixa de ser legível em {until}. O que vem antes foi analisado e mantido. Salve o arquivo como MP4 para analisar o resto.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>“{name}” was changed since it was added. Nothing was done with it; your labels belong to the earlier file. Put that one back, or add the changed one as a new video.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}” foi mudado desde que foi adicionado. Nada foi feito com ele; seus rótulos são do arquivo anterior. Ponha aquele de volta ou adicione o mudado como novo vídeo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/open_video.py"/>
        <source>“{name}” was not made ready to play. Click it in the library to do so.</source>
        <translation>“{name}” não foi preparado para tocar. Clique nele na biblioteca para prepará-lo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>“{title}” is no example: {why}</source>
        <extracomment>said below the window</extracomment>
        <translation>“{title}” não serve de exemplo: {why}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>“{title}” was found again, and {videos} that moved with it.</source>
        <translation>“{title}” foi encontrado de novo, e {videos} que se moveram com ele.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>“{title}” was found again.</source>
        <translation>“{title}” foi encontrado de novo.</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>■ Stop</source>
        <translation>■ Parar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>● Record</source>
        <translation>● Gravar</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/traces.py"/>
        <source>● Recording</source>
        <translation>● Gravando</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>● Recording {length}</source>
        <translation>● Gravando {length}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>● Waiting for the stretch</source>
        <translation>● Esperando o trecho</translation>
    </message>
</context>
</TS>
