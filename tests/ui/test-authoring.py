# SPDX-License-Identifier: GPL-3.0-or-later

"""Making a story: steps by looking, texts by typing, all of it there when the dataset is opened again,
whatever happens to the program meanwhile."""

import json
import os
import pathlib
import re
import shutil

import legation_ui as ui

# To older GTK the letter of a button's key is a part of its name.
CLOSE_ANYWAY = re.compile('Close Anyway$')
NOTES = pathlib.Path(__file__).with_name('notes.legation.json')


class Author(ui.TestCase):
    size = 1280, 1000

    def setUp(self):
        shutil.rmtree(self.get_folder(), ignore_errors=True)
        super().setUp()

    def get_folder(self):
        """The user's own folder of stories."""
        return os.path.join(self.desktop.folder, '.local', 'share', 'legation', 'stories')

    def type(self, text):
        self.desktop.run('xdotool', 'type', '--delay', '2', text)

    def begin(self, title):
        def find():
            if self.program.seek('push button', 'New Story') is not None:
                return True
            self.desktop.run('xdotool', 'mousemove', '1100', '500', 'click', '5')
            self.program.wait_idle()
            return False

        self.wait_for(find, 'the button that begins a story')
        self.click_on('push button', 'New Story')
        self.find(name='Title of the Story')
        self.program.press('ctrl+a')
        self.type(title)

    def add_step(self, title, caption):
        self.click_on('push button', 'Add Step')
        self.program.press('ctrl+a')
        self.type(title)
        self.program.press('Tab')
        self.type(caption)

    def read_stories(self, path):
        """A file that is there is whole, whenever one looks."""
        if not os.path.exists(path):
            return []
        return json.loads(pathlib.Path(path).read_text(encoding='utf-8')).get('stories', [])

    def wait_for_story(self, path, condition, what):
        def find():
            for story in self.read_stories(path):
                if condition(story):
                    return story
            return None

        return self.wait_for(find, what)

    def start_again(self, kill=False):
        if kill:
            self.program.kill()
        else:
            self.assertEqual(self.program.close(), 0)
        self.program.kill()
        self.desktop.forget_views()
        self.program = ui.Program(self.desktop, self.arguments, self.environment,
                                  self.stem + '.stderr')
        self.program.wait_shown()


class BuiltIn(Author):
    def test_three_steps(self):
        path = os.path.join(self.get_folder(), 'built-in.json')
        self.begin('My talk')
        self.add_step('Second', 'They came.')
        self.find('label', 'Saved on this computer; the built-in dataset stays as it is')
        self.program.press('ctrl+l')
        self.find(None, 'Date or Span')
        self.type('2012')
        self.program.press('Return')
        self.wait_gone(None, 'Date or Span')
        self.add_step('Third', 'Long ago.')
        story = self.wait_for_story(
            path, lambda story: story['steps'][-1].get('caption') == 'Long ago.', 'the story')
        self.assertEqual(story['title'], 'My talk')
        self.assertEqual([step['title'] for step in story['steps'][1:]], ['Second', 'Third'])
        self.assertEqual(story['steps'][2]['span'], '2012')
        self.assertEqual(len(story['steps'][2]['camera']['box']), 4)
        self.start_again()
        self.find_anywhere('list item', 'My talk, 3 steps')

    def test_cannot_be_saved(self):
        """What could not be saved is not lost untold: the program asks before it ends."""
        folder = self.get_folder()
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        pathlib.Path(folder).write_text('no folder', encoding='utf-8')
        self.addCleanup(os.remove, folder)
        self.begin('My talk')
        self.program.press('ctrl+q')
        self.find('push button', CLOSE_ANYWAY, seen=False)
        self.program.press('Escape')
        self.wait_for(lambda: self.program.seek('push button', CLOSE_ANYWAY, seen=False) is None,
                      'the question to go')
        self.find(name='Title of the Story')
        self.program.press('ctrl+q')
        self.find('push button', CLOSE_ANYWAY, seen=False)
        self.program.press('alt+a')
        self.program.process.wait(20)


class File(Author):
    def setUp(self):
        self.path = os.path.join(self.desktop.folder, 'mine.json')
        shutil.copy(NOTES, self.path)
        os.chmod(self.path, 0o644)
        self.arguments = (self.path,)
        super().setUp()

    def test_three_steps(self):
        """The story stands in the file, and all else as it stood there; undo takes back a step."""
        before = NOTES.read_text(encoding='utf-8')
        self.begin('My talk')
        self.add_step('Second', 'They came.')
        self.add_step('Third', 'They went.')
        self.add_step('Too much', 'No.')
        for _ in range(3):
            self.program.press('ctrl+z')
        story = self.wait_for_story(self.path, lambda story: len(story['steps']) == 3
                                    and story['steps'][2].get('caption') == 'They went.', 'the story')
        self.program.press('Tab')
        self.click_on('push button', 'Done')
        self.find('heading', 'My talk')
        self.start_again()
        self.find_anywhere('list item', 'My talk, 3 steps')
        self.assertEqual([step['title'] for step in story['steps'][1:]], ['Second', 'Third'])
        self.assertFalse(os.path.exists(self.get_folder()))
        document = json.loads(before)
        self.assertEqual(self.read_stories(self.path)[:-1], document.get('stories', []))
        after = pathlib.Path(self.path).read_text(encoding='utf-8')
        shared = os.path.commonprefix([before, after])
        self.assertGreater(len(shared), before.rindex('}', 0, before.rindex('}')))

    def test_reordering(self):
        self.begin('My talk')
        self.add_step('B', 'b')
        self.program.press('alt+Up')
        self.wait_for_story(self.path, lambda story: story['steps'][0]['title'] == 'B', 'B first')
        self.click_on('push button', 'Hide Step')
        self.wait_for_story(self.path, lambda story: story['steps'][0].get('hidden'), 'B hidden')

    def test_kill(self):
        """Killed at any moment, it leaves a file that is whole and lacks the last letters at most."""
        self.begin('Killed')
        self.add_step('Second', 'first')
        for n_letters in (1, 30, 90):
            self.wait_for_story(self.path, lambda story: story['steps'][-1].get('caption', '')
                                .startswith('first'), 'the first word')
            self.type('x' * n_letters)
            self.start_again(kill=True)
            story = self.read_stories(self.path)[-1]
            self.assertEqual(story['title'], 'Killed')
            self.assertRegex(story['steps'][1]['caption'], '^firstx*$')
            self.assertEqual(os.listdir(self.desktop.folder).count('mine.json'), 1)
            self.find_anywhere('list item', 'Killed, 2 steps')
            self.edit_second_step('Killed')

    def edit_second_step(self, title):
        self.start('legation:story/' + self.read_stories(self.path)[-1]['id'])
        self.click_on('push button', 'Edit Story')
        self.program.click_on(self.program.list_nodes(name='Caption')[3])
        self.program.press('ctrl+End')

    def test_changed_by_another_program(self):
        """What somebody else wrote stays, and what was made is kept beside it."""
        self.begin('Mine')
        self.wait_for_story(self.path, lambda story: story['title'] == 'Mine', 'the story')
        theirs = NOTES.read_text(encoding='utf-8').replace('A fixture with notes', 'Theirs')
        pathlib.Path(self.path).write_text(theirs, encoding='utf-8')
        self.type('!')
        self.find_anywhere('dialog', 'Story Not in the File')
        self.assertEqual(pathlib.Path(self.path).read_text(encoding='utf-8'), theirs)
        kept = os.path.join(self.get_folder(), os.listdir(self.get_folder())[0])
        self.assertEqual([story['title'] for story in self.read_stories(kept)], ['Mine!'])
        self.program.press('Escape')




if __name__ == '__main__':
    ui.main()
